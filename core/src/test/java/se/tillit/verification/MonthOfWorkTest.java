package se.tillit.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static se.tillit.verification.AVisit.instant;

import java.util.List;
import org.junit.jupiter.api.Test;
import se.tillit.kernel.Interval;
import se.tillit.verification.MonthOfWork.Person;
import se.tillit.verification.MonthOfWork.Work;
import se.tillit.visits.Employment;
import se.tillit.visits.Shift;
import se.tillit.visits.Visit;

class MonthOfWorkTest {

    private static Employment employment(String id, String person) {
        return ALawfulMonth.employment(id, ALawfulMonth.COMPANY, person);
    }

    private static MonthOfWork of(ALawfulMonth month) {
        return MonthOfWork.of(month.evidence());
    }

    private static List<String> ids(List<Visit> visits) {
        return visits.stream().map(Visit::id).toList();
    }

    private static Work onlyWork(ALawfulMonth month) {
        return of(month).people().getFirst().employments().getFirst();
    }

    @Test
    void gathers_the_employments_of_a_person_in_order_of_id() {
        var ten = employment("10", "K1");
        var nine = ALawfulMonth.employment("9", ALawfulMonth.MUNICIPAL, "K1");
        var month = ALawfulMonth.of()
                .withoutShifts()
                .with(ten)
                .with(nine)
                .with(AVisit.of("V1").by(ten))
                .with(AVisit.of("V2").by(nine));

        assertThat(of(month).people()).singleElement().satisfies(person -> {
            assertThat(person.key()).isEqualTo("K1");
            assertThat(person.employments())
                    .extracting(work -> work.employment().id())
                    .containsExactly("9", "10");
        });
    }

    @Test
    void stands_in_order_of_person_key() {
        var month = ALawfulMonth.of().withoutShifts();
        for (var key : List.of("K2", "10", "9", "K1")) {
            month.with(employment("S-" + key, key)).with(AVisit.of("V-" + key).by(employment("S-" + key, key)));
        }

        assertThat(of(month).people()).extracting(Person::key).containsExactly("9", "10", "K1", "K2");
    }

    @Test
    void leaves_out_those_without_visit_and_shift() {
        assertThat(of(ALawfulMonth.of().withoutShifts()).people()).isEmpty();
    }

    @Test
    void has_one_with_a_shift_only() {
        assertThat(onlyWork(ALawfulMonth.of()).allShifts()).containsExactly(ALawfulMonth.SHIFT);
        assertThat(onlyWork(ALawfulMonth.of()).visits()).isEmpty();
    }

    @Test
    void has_one_with_a_visit_only() {
        var work = onlyWork(ALawfulMonth.of().withoutShifts().with(AVisit.of("V1")));

        assertThat(ids(work.visits())).containsExactly("V1");
        assertThat(work.presence()).isEmpty();
    }

    @Test
    void tells_visits_that_start_in_the_month_from_all() {
        var work = onlyWork(ALawfulMonth.of()
                .with(AVisit.of("V4").at("2026-11-01T00:00", 30))
                .with(AVisit.of("V3").at("2026-10-31T23:59", 30))
                .with(AVisit.of("V2").at("2026-10-01T00:00", 30))
                .with(AVisit.of("V1").at("2026-09-30T23:59", 30)));

        assertThat(ids(work.visits())).containsExactly("V2", "V3");
        assertThat(ids(work.allVisits())).containsExactly("V1", "V2", "V3", "V4");
    }

    @Test
    void orders_visits_by_start_and_then_by_id() {
        var work = onlyWork(ALawfulMonth.of()
                .with(AVisit.of("10"))
                .with(AVisit.of("9"))
                .with(AVisit.of("11").at("2026-10-05T07:00", 30)));

        assertThat(ids(work.visits())).containsExactly("11", "9", "10");
    }

    @Test
    void orders_and_merges_shifts_of_the_whole_package() {
        var later = ALawfulMonth.shift("P3", ALawfulMonth.EMPLOYMENT, "2026-10-05T15:00", "2026-10-05T18:00");
        var before = ALawfulMonth.shift("P2", ALawfulMonth.EMPLOYMENT, "2026-09-30T21:00", "2026-10-01T07:00");
        var work = onlyWork(ALawfulMonth.of().with(later).with(before));

        assertThat(work.allShifts()).extracting(Shift::id).containsExactly("P2", "P1", "P3");
        assertThat(work.presence())
                .containsExactly(
                        before.time(), Interval.between(instant("2026-10-05T07:00"), instant("2026-10-05T18:00")));
        assertThat(work.shiftsIn(ALawfulMonth.MONTH.time()))
                .extracting(Shift::id)
                .containsExactly("P1", "P3");
    }

    @Test
    void orders_shifts_of_one_time_by_id() {
        var month = ALawfulMonth.of().withoutShifts();
        for (var id : List.of("10", "9")) {
            month.with(ALawfulMonth.shift(id, ALawfulMonth.EMPLOYMENT, "2026-10-05T07:00", "2026-10-05T16:00"));
        }

        assertThat(onlyWork(month).allShifts()).extracting(Shift::id).containsExactly("9", "10");
    }

    @Test
    void has_the_visits_of_the_month_by_the_provider_that_recorded_them() {
        var work = of(ALawfulMonth.of()
                .with(AVisit.of("V2").at("2026-10-05T10:00", 30))
                .with(AVisit.of("V1"))
                .with(AVisit.of("V3").recordedBy(ALawfulMonth.MUNICIPAL))
                .with(AVisit.of("V4").at("2026-09-30T23:59", 30)));

        assertThat(work.visitsOfProvider()).containsOnlyKeys(ALawfulMonth.MUNICIPAL, ALawfulMonth.COMPANY);
        assertThat(ids(work.visitsOfProvider().getOrDefault(ALawfulMonth.COMPANY, List.of())))
                .containsExactly("V1", "V2");
        assertThat(ids(work.visitsOfProvider().getOrDefault(ALawfulMonth.MUNICIPAL, List.of())))
                .containsExactly("V3");
    }

    @Test
    void starts_in_the_month_from_its_first_moment_until_the_next_months() {
        var month = ALawfulMonth.MONTH.time();

        assertThat(MonthOfWork.startsIn(month, new Interval(month.fromMicros(), month.fromMicros())))
                .isTrue();
        assertThat(MonthOfWork.startsIn(month, new Interval(month.fromMicros() - 1, month.fromMicros())))
                .isFalse();
        assertThat(MonthOfWork.startsIn(month, new Interval(month.toMicros() - 1, month.toMicros())))
                .isTrue();
        assertThat(MonthOfWork.startsIn(month, new Interval(month.toMicros(), month.toMicros())))
                .isFalse();
    }
}
