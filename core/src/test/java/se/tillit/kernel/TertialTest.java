package se.tillit.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TertialTest {

    @ParameterizedTest
    @CsvSource({
        "2026-01, 2026-T1",
        "2026-04, 2026-T1",
        "2026-05, 2026-T2",
        "2026-08, 2026-T2",
        "2026-09, 2026-T3",
        "2026-12, 2026-T3",
        "2027-01, 2027-T1"
    })
    void is_that_of_the_month(String month, String tertial) {
        assertThat(Tertial.of(SettlementMonth.parse(month))).hasToString(tertial);
    }

    @Test
    void has_four_months_from_its_first_day() {
        var tertial = new Tertial(2026, 2);

        assertThat(tertial.first()).isEqualTo(LocalDate.of(2026, 5, 1));
        assertThat(tertial.months())
                .extracting(SettlementMonth::toString)
                .containsExactly("2026-05", "2026-06", "2026-07", "2026-08");
    }

    @Test
    void comes_in_order_of_time() {
        assertThat(new Tertial(2026, 3)).isLessThan(new Tertial(2027, 1)).isGreaterThan(new Tertial(2026, 2));
    }

    @Test
    void refuses_a_fourth() {
        assertThatThrownBy(() -> new Tertial(2026, 4)).hasMessageContaining("no tertial 4");
        assertThatThrownBy(() -> new Tertial(2026, 0)).hasMessageContaining("no tertial 0");
    }
}
