package se.tillit.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import se.tillit.invoices.LineId;

class SortTextTest {

    private final long seed = System.nanoTime();
    private final Random random = new Random(seed);

    /** As a database compares texts byte by byte in UTF-8. */
    private static int inDatabase(String one, String other) {
        return Integer.signum(
                Arrays.compareUnsigned(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8)));
    }

    private void holdsFor(String one, String other) {
        assertThat(inDatabase(SortText.of(one), SortText.of(other)))
                .as("seed %d: %s, %s", seed, one, other)
                .isEqualTo(Integer.signum(IdOrder.INSTANCE.compare(one, other)));
    }

    @Test
    void holds_the_order_of_ids_at_its_edges() {
        var ids = new String[] {
            "",
            "0",
            "00",
            "000",
            "1",
            "01",
            "9",
            "09",
            "10",
            "010",
            "99",
            "100",
            "1234567890",
            "12345678901",
            "9".repeat(9),
            "9".repeat(10),
            "9".repeat(99),
            "9".repeat(100),
            "1" + "0".repeat(100),
            "0".repeat(1000),
            "-1",
            "1a",
            "a",
            "a\0",
            "a\u0001",
            "a\u0001b",
            "a\u0002",
            "aa",
            "A",
            "å",
            "\uFFFD",
            "😀",
            "😀😀",
            "\u0001",
            "\0"
        };
        for (var one : ids) {
            for (var other : ids) {
                holdsFor(one, other);
            }
        }
    }

    @Test
    void holds_the_order_of_any_ids() {
        for (var round = 0; round < 100_000; round++) {
            holdsFor(id(), id());
        }
    }

    @Test
    void holds_the_order_of_any_lines() {
        for (var round = 0; round < 50_000; round++) {
            var one = new LineId(new ProviderId(id()), id(), id());
            var other = random.nextInt(3) == 0
                    ? new LineId(one.provider(), random.nextBoolean() ? one.invoice() : id(), id())
                    : new LineId(new ProviderId(id()), id(), id());
            assertThat(inDatabase(one.sortText(), other.sortText()))
                    .as("seed %d: %s, %s", seed, one, other)
                    .isEqualTo(Integer.signum(one.compareTo(other)));
        }
    }

    @Test
    void holds_no_character_that_a_database_refuses() {
        assertThat(SortText.of("a\0b")).doesNotContain("\0");
        assertThat(SortText.ofAll("\0", "")).doesNotContain("\0");
    }

    private String id() {
        var text = new StringBuilder();
        var digitsOnly = random.nextBoolean();
        for (var left = random.nextInt(4) * random.nextInt(random.nextInt(20) == 0 ? 60 : 3); left >= 0; left--) {
            text.appendCodePoint(
                    digitsOnly
                            ? "0019".charAt(random.nextInt(4))
                            : "01a\0\u0001\u0002åÅ-\uFFFDz".charAt(random.nextInt(11)));
            if (!digitsOnly && random.nextInt(12) == 0) {
                text.append("😀");
            }
        }
        return random.nextInt(30) == 0 ? "" : text.toString();
    }
}
