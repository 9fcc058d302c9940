package se.tillit.verification.across;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import se.tillit.kernel.Elapsed;
import se.tillit.kernel.Interval;
import se.tillit.kernel.Money;
import se.tillit.kernel.ProviderId;
import se.tillit.verification.Fact;
import se.tillit.verification.RuleCode;
import se.tillit.verification.across.LocalWork.Kind;

/** One person, in Norr for one provider and in Söder for another. */
class TwoMunicipalitiesAtOnceTest {

    private static final ProviderId ONE = new ProviderId("556677-1125");
    private static final ProviderId OTHER = new ProviderId("556000-0167");
    private static final TwoMunicipalitiesAtOnce RULE = new TwoMunicipalitiesAtOnce(Elapsed.ofMinutes(5));

    private static LocalWork visit(String municipality, ProviderId provider, String id, String from, String to) {
        return work(municipality, provider, Kind.VISIT, id, from, to);
    }

    private static LocalWork shift(String municipality, ProviderId provider, String id, String from, String to) {
        return work(municipality, provider, Kind.SHIFT, id, from, to);
    }

    private static LocalWork work(
            String municipality, ProviderId provider, Kind kind, String id, String from, String to) {
        return new LocalWork(
                municipality,
                "K1",
                kind,
                provider,
                id,
                Interval.between(at(from), at(to)),
                "S1",
                "R1",
                List.of(),
                Money.ZERO);
    }

    /** The morning on which the clock goes back is long: these are UTC. */
    private static Instant at(String time) {
        return Instant.parse("2026-10-25T" + time + "Z");
    }

    private static List<String> found(LocalWork... work) {
        return RULE.judge(List.of(work)).stream()
                .map(found -> found.visit().municipality() + "/" + found.visit().id() + " " + found.with())
                .toList();
    }

    @Test
    void finds_both_visits_for_a_microsecond_more_than_five_minutes() {
        assertThat(found(
                        visit("norr", ONE, "V1", "08:00:00", "08:30:00"),
                        visit("soder", OTHER, "V9", "08:24:59.999999", "09:00:00")))
                .containsExactly("norr/V1 VISIT", "soder/V9 VISIT");
    }

    @Test
    void clears_five_minutes() {
        assertThat(found(
                        visit("norr", ONE, "V1", "08:00:00", "08:30:00"),
                        visit("soder", OTHER, "V9", "08:25:00", "09:00:00")))
                .isEmpty();
    }

    @Test
    void clears_work_in_two_municipalities_at_different_hours() {
        assertThat(found(
                        visit("norr", ONE, "V1", "08:00:00", "08:30:00"),
                        shift("norr", ONE, "P1", "07:00:00", "12:00:00"),
                        visit("soder", OTHER, "V9", "17:00:00", "17:30:00"),
                        shift("soder", OTHER, "P9", "16:00:00", "21:00:00")))
                .isEmpty();
    }

    @Test
    void clears_what_overlaps_in_one_municipality_which_other_rules_answer_for() {
        assertThat(found(
                        visit("norr", ONE, "V1", "08:00:00", "08:30:00"),
                        visit("norr", OTHER, "V2", "08:00:00", "08:30:00")))
                .isEmpty();
    }

    @Test
    void finds_a_visit_inside_another_providers_shift_and_not_the_shift() {
        assertThat(found(
                        visit("norr", ONE, "V1", "08:00:00", "08:30:00"),
                        shift("soder", OTHER, "P9", "01:00:00", "16:00:00")))
                .containsExactly("norr/V1 SHIFT");
    }

    @Test
    void clears_a_shift_with_the_same_provider_that_is_logged_in_both() {
        assertThat(found(
                        visit("norr", ONE, "V1", "08:00:00", "08:30:00"),
                        shift("norr", ONE, "P1", "07:00:00", "16:00:00"),
                        shift("soder", ONE, "P9", "07:00:00", "16:00:00")))
                .isEmpty();
    }

    @Test
    void finds_two_visits_of_the_same_provider_in_two_municipalities() {
        assertThat(found(
                        visit("norr", ONE, "V1", "08:00:00", "08:30:00"),
                        visit("soder", ONE, "V9", "08:10:00", "08:20:00")))
                .containsExactly("norr/V1 VISIT", "soder/V9 VISIT");
    }

    @Test
    void clears_two_shifts_that_meet() {
        assertThat(found(
                        shift("norr", ONE, "P1", "07:00:00", "16:00:00"),
                        shift("soder", OTHER, "P9", "07:00:00", "16:00:00")))
                .isEmpty();
    }

    @Test
    void tells_the_longest_overlap_and_nothing_of_the_other_municipality() {
        var found = RULE.judge(List.of(
                visit("norr", ONE, "V1", "08:00:00", "08:30:00"),
                visit("soder", OTHER, "V9", "08:20:00", "08:40:00"),
                shift("soder", OTHER, "P9", "08:05:00", "12:00:00")));

        var reason = RULE.reason(found.getFirst());
        assertThat(reason.rule()).isEqualTo(RuleCode.TWO_MUNICIPALITIES_AT_ONCE);
        assertThat(reason.variant()).isEqualTo("visit");
        assertThat(reason.facts()).contains(new Fact("overlap", Elapsed.ofMinutes(25)));
        assertThat(reason.facts()).extracting(Fact::name).containsExactly("from", "to", "overlap");
    }

    @Test
    void finds_the_same_as_looking_at_every_pair() {
        for (var seed = 0; seed < 300; seed++) {
            var work = drawn(new Random(seed));
            var shuffled = new ArrayList<>(work);
            Collections.shuffle(shuffled, new Random(seed + 1));

            assertThat(RULE.judge(shuffled)).as("seed %d", seed).isEqualTo(RULE.judge(work));
            assertThat(RULE.judge(work).stream()
                            .map(found -> found.visit().id())
                            .sorted())
                    .as("seed %d", seed)
                    .containsExactlyElementsOf(byEveryPair(work));
        }
    }

    private static List<LocalWork> drawn(Random chance) {
        var work = new ArrayList<LocalWork>();
        for (var count = 0; count < 12; count++) {
            var from = at("06:00:00").plusSeconds(60L * chance.nextInt(300));
            var to = from.plusSeconds(60L * chance.nextInt(90));
            work.add(new LocalWork(
                    chance.nextBoolean() ? "norr" : "soder",
                    "K1",
                    chance.nextInt(4) == 0 ? Kind.SHIFT : Kind.VISIT,
                    chance.nextBoolean() ? ONE : OTHER,
                    "V%02d".formatted(count),
                    Interval.between(from, to),
                    "S1",
                    "R1",
                    List.of(),
                    Money.ZERO));
        }
        return work;
    }

    private static List<String> byEveryPair(List<LocalWork> work) {
        return work.stream()
                .filter(visit -> visit.kind() == Kind.VISIT)
                .filter(visit -> work.stream()
                        .anyMatch(other -> !other.municipality().equals(visit.municipality())
                                && (other.kind() == Kind.VISIT
                                        || !other.provider().equals(visit.provider()))
                                && visit.time().overlapWith(other.time()).isMoreThan(Elapsed.ofMinutes(5))))
                .map(LocalWork::id)
                .sorted()
                .toList();
    }
}
