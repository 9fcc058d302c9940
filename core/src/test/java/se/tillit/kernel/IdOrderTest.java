package se.tillit.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class IdOrderTest {

    private static List<String> sorted(String... ids) {
        return List.of(ids).stream().sorted(IdOrder.INSTANCE).toList();
    }

    @Test
    void puts_digits_first_by_value_and_then_by_length() {
        assertThat(sorted("A1", "10", "9", "010", "0010", "", "1a", "0", "00"))
                .containsExactly("0", "00", "9", "10", "010", "0010", "", "1a", "A1");
    }

    @Test
    void compares_numbers_too_long_for_a_computer_word() {
        assertThat(sorted("100000000000000000000000000002", "100000000000000000000000000001", "2"))
                .containsExactly("2", "100000000000000000000000000001", "100000000000000000000000000002");
    }

    @Test
    void puts_the_rest_by_code_point() {
        var beyond = new String(Character.toChars(0x1F600));

        assertThat(sorted("b", "a", "B", "ab", "\uFFFD", beyond, "å"))
                .containsExactly("B", "a", "ab", "b", "å", "\uFFFD", beyond);
        assertThat(IdOrder.INSTANCE.compare("a", "a")).isZero();
        assertThat(IdOrder.INSTANCE.compare("7", "7")).isZero();
        assertThat(sorted("1/", "1:", "1")).containsExactly("1", "1/", "1:");
    }
}
