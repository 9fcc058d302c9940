package se.tillit.verification.indicators;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.tillit.kernel.DateRange;
import se.tillit.kernel.Elapsed;
import se.tillit.kernel.Minutes;
import se.tillit.verification.ALawfulMonth;
import se.tillit.verification.AVisit;
import se.tillit.verification.parameters.ParameterRow;
import se.tillit.verification.parameters.Parameters;

class VisitTimeTest {

    private static final DateRange FROM_THE_TENTH = DateRange.ofClosed(LocalDate.of(2026, 10, 10), null);

    @Test
    void rounds_half_up_by_default() {
        assertThat(minutes("2026-10-05T08:00", 1_830)).isEqualTo(Minutes.of(31));
        assertThat(minutes("2026-10-05T08:00", 1_829)).isEqualTo(Minutes.of(30));
    }

    @Test
    void rounds_as_decided_for_the_day_of_the_visit() {
        var up = row("up", null);

        assertThat(minutes("2026-10-09T23:59", 1_801, up)).isEqualTo(Minutes.of(30));
        assertThat(minutes("2026-10-10T00:00", 1_801, up)).isEqualTo(Minutes.of(31));
    }

    @Test
    void rounds_as_decided_for_the_contract() {
        assertThat(minutes("2026-10-10T08:00", 1_801, row("up", "C1"))).isEqualTo(Minutes.of(31));
        assertThat(minutes("2026-10-10T08:00", 1_801, row("up", "C2"))).isEqualTo(Minutes.of(30));
    }

    private static ParameterRow row(String value, @Nullable String contract) {
        return new ParameterRow("visit-time.rounding", value, FROM_THE_TENTH, contract, "a test");
    }

    private static Minutes minutes(String start, long seconds, ParameterRow... rows) {
        var visit = AVisit.of("V").at(AVisit.instant(start), Elapsed.ofSeconds(seconds));
        return new VisitTime(ALawfulMonth.of().evidence(), Parameters.of(List.of(rows))).of(visit.build(0));
    }
}
