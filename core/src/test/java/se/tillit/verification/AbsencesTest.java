package se.tillit.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static se.tillit.verification.AVisit.instant;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.tillit.care.Absence;
import se.tillit.care.AbsenceKind;
import se.tillit.kernel.Elapsed;
import se.tillit.kernel.Interval;

class AbsencesTest {

    private static Absence absence(String id, AbsenceKind kind, String from, @Nullable String to) {
        return new Absence(
                id,
                ALawfulMonth.RECIPIENT,
                kind,
                instant("2026-10-05T" + from),
                to == null ? null : instant("2026-10-05T" + to));
    }

    private static Interval time(String from, String to) {
        return Interval.between(instant("2026-10-05T" + from), instant("2026-10-05T" + to));
    }

    private static final Absences TWO_THAT_OVERLAP = new Absences(List.of(
            absence("B", AbsenceKind.AWAY, "09:00", "11:00"), absence("A", AbsenceKind.HOSPITAL, "08:00", "10:00")));

    @Test
    void takes_absences_together_and_keeps_each() {
        assertThat(TWO_THAT_OVERLAP.together()).containsExactly(time("08:00", "11:00"));
        assertThat(TWO_THAT_OVERLAP.all()).extracting(Absence::id).containsExactly("A", "B");
    }

    @Test
    void orders_absences_of_one_start_by_id() {
        var absences = new Absences(List.of(
                absence("10", AbsenceKind.AWAY, "08:00", "09:00"), absence("9", AbsenceKind.AWAY, "08:00", "10:00")));

        assertThat(absences.all()).extracting(Absence::id).containsExactly("9", "10");
    }

    @Test
    void counts_time_inside_several_absences_once() {
        assertThat(TWO_THAT_OVERLAP.insideOf(time("09:30", "10:30"))).isEqualTo(Elapsed.ofMinutes(60));
        assertThat(TWO_THAT_OVERLAP.insideOf(time("07:00", "08:10"))).isEqualTo(Elapsed.ofMinutes(10));
        assertThat(TWO_THAT_OVERLAP.insideOf(time("11:00", "12:00"))).isEqualTo(Elapsed.NONE);
    }

    @Test
    void covers_all_of_a_time_or_not() {
        assertThat(TWO_THAT_OVERLAP.coverAllOf(time("08:00", "11:00"))).isTrue();
        assertThat(TWO_THAT_OVERLAP.coverAllOf(time("08:00", "11:01"))).isFalse();
        assertThat(TWO_THAT_OVERLAP.coverAllOf(time("12:00", "12:10"))).isFalse();
    }

    @Test
    void covers_a_time_of_no_length_within_it_ends_included() {
        assertThat(TWO_THAT_OVERLAP.coverAllOf(time("09:00", "09:00"))).isTrue();
        assertThat(TWO_THAT_OVERLAP.coverAllOf(time("08:00", "08:00"))).isTrue();
        assertThat(TWO_THAT_OVERLAP.coverAllOf(time("11:00", "11:00"))).isTrue();
        assertThat(TWO_THAT_OVERLAP.coverAllOf(time("11:01", "11:01"))).isFalse();
        assertThat(Absences.NONE.coverAllOf(time("09:00", "09:00"))).isFalse();
    }

    @Test
    void finds_a_death_before_a_time_and_not_at_its_start() {
        var absences = new Absences(List.of(
                absence("A", AbsenceKind.HOSPITAL, "07:00", "09:00"),
                absence("B", AbsenceKind.DECEASED, "09:00", "09:30")));

        assertThat(absences.findDeathBefore(time("09:00", "09:30"))).isEmpty();
        assertThat(absences.findDeathBefore(time("09:01", "09:30")))
                .map(Absence::id)
                .contains("B");
        assertThat(absences.findDeathBefore(time("23:00", "23:30"))).isPresent();
    }

    @Test
    void finds_what_touches_a_time() {
        assertThat(TWO_THAT_OVERLAP.touching(time("10:00", "10:30")))
                .extracting(Absence::id)
                .containsExactly("B");
        assertThat(TWO_THAT_OVERLAP.touching(time("09:30", "09:40"))).hasSize(2);
        assertThat(TWO_THAT_OVERLAP.touching(time("11:00", "11:30"))).isEmpty();
    }
}
