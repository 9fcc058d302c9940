package se.tillit.exchange.keeping;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Random;
import org.junit.jupiter.api.Test;
import se.tillit.kernel.Interval;

class RowTextTest {

    private final RowText row = new RowText();

    @Test
    void quotes_only_what_needs_it() {
        row.text("Björken AB");
        row.text(null);
        row.text("a,b");
        row.text("say \"hi\"");
        row.text("two\nlines");
        row.text("\u0001");
        row.nothing();
        row.whole(-7);
        row.endOfRow();

        assertThat(row.takeText()).isEqualTo("Björken AB,,\"a,b\",\"say \"\"hi\"\"\",\"two\nlines\",\u0001,,-7\n");
    }

    @Test
    void writes_instants_in_utc_to_the_microsecond() {
        assertThat(written("2026-10-25T02:30:00+01:00")).isEqualTo("2026-10-25T01:30:00Z");
        assertThat(written("2026-10-25T02:30:00.25+01:00")).isEqualTo("2026-10-25T01:30:00.250Z");
        assertThat(written("2026-10-25T02:30:00.000001+01:00")).isEqualTo("2026-10-25T01:30:00.000001Z");
        assertThat(written("1969-12-31T23:59:59.999999Z")).isEqualTo("1969-12-31T23:59:59.999999Z");
    }

    @Test
    void writes_the_outermost_hours_with_a_year_of_four_digits() {
        assertThat(written("0001-01-01T00:00:00+01:00")).isEqualTo("0001-01-01T14:00:00+15:00");
        assertThat(written("0001-01-01T00:00:00+18:00")).isEqualTo("0001-01-01T00:00:00+18:00");
        assertThat(written("9999-12-31T23:59:59-01:00")).isEqualTo("9999-12-31T09:59:59-15:00");
    }

    @Test
    void writes_any_instant_as_the_platform_does() {
        var seed = System.nanoTime();
        var random = new Random(seed);
        for (var round = 0; round < 20_000; round++) {
            var micros = random.nextLong(-60_000_000_000_000_000L, 200_000_000_000_000_000L);
            micros -= random.nextBoolean() ? Math.floorMod(micros, 1_000_000) : 0;
            row.instant(micros);
            var expected = Instant.EPOCH
                    .plusSeconds(Math.floorDiv(micros, 1_000_000))
                    .plusNanos(Math.floorMod(micros, 1_000_000) * 1_000L);
            assertThat(row.takeText()).as("seed %d", seed).isEqualTo(expected.toString());
        }
    }

    private String written(String text) {
        var instant = OffsetDateTime.parse(text).toInstant();
        row.instant(Interval.microsOf(instant));
        var written = row.takeText();
        assertThat(OffsetDateTime.parse(written).toInstant()).isEqualTo(instant);
        return written;
    }
}
