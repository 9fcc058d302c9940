package se.tillit.care;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.tillit.kernel.Elapsed;
import se.tillit.kernel.Interval;
import se.tillit.verification.ALawfulMonth;
import se.tillit.verification.AVisit;

class AbsenceTest {

    private static final Instant FROM = AVisit.instant("2026-10-05T08:00");

    private static Absence absence(AbsenceKind kind, @Nullable Instant to) {
        return new Absence("B1", ALawfulMonth.RECIPIENT, kind, FROM, to);
    }

    @Test
    void ends_as_written() {
        var to = FROM.plusSeconds(60);

        assertThat(absence(AbsenceKind.HOSPITAL, to).time()).isEqualTo(Interval.between(FROM, to));
    }

    @Test
    void goes_on_while_no_end_is_written_and_for_ever_after_a_death() {
        var longAfter = AVisit.instant("2999-01-01T00:00");

        assertThat(absence(AbsenceKind.AWAY, null).time().to()).isAfter(longAfter);
        assertThat(absence(AbsenceKind.DECEASED, FROM).time().to()).isAfter(longAfter);
        var never = Instant.parse("+10000-01-01T00:00:00Z");
        assertThat(new Absence("B1", ALawfulMonth.RECIPIENT, AbsenceKind.AWAY, never, null)
                        .time()
                        .length())
                .isEqualTo(Elapsed.NONE);
    }
}
