package se.tillit.verification.visit;

import static org.assertj.core.api.Assertions.assertThat;
import static se.tillit.verification.AVisit.instant;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.tillit.kernel.DateRange;
import se.tillit.verification.ALawfulMonth;
import se.tillit.verification.AVisit;
import se.tillit.verification.EvidenceKind;
import se.tillit.verification.Mode;
import se.tillit.verification.MonthOfWork;
import se.tillit.verification.Reason;
import se.tillit.verification.RuleCode;
import se.tillit.verification.RuleFamily;
import se.tillit.verification.Severity;
import se.tillit.verification.parameters.ParameterRow;
import se.tillit.verification.parameters.Parameters;
import se.tillit.visits.RegistrationMethod;
import se.tillit.visits.Tag;

/** What holds for every visit rule alike, and the honest months in which none may find anything. */
class VisitRulesTest {

    private static final LocalDate DAY = LocalDate.of(2026, 10, 5);
    private static final LocalDate FIRST = LocalDate.of(2026, 10, 1);

    static List<RuleCode> visitRules() {
        return Arrays.stream(RuleCode.values())
                .filter(rule -> rule.family() == RuleFamily.VISIT)
                .toList();
    }

    private static List<VisitFinding> ofV1(List<VisitFinding> findings) {
        return findings.stream()
                .filter(finding -> finding.visit().id().equals("V1"))
                .toList();
    }

    private static List<Mode> modes(Looking look, RuleCode rule) {
        return ofV1(look.at(AFault.of(rule))).stream().map(VisitFinding::mode).toList();
    }

    private static ParameterRow mode(RuleCode rule, String mode, LocalDate first, LocalDate last) {
        return new ParameterRow(rule.code(), mode, DateRange.ofClosed(first, last), null, "a decision");
    }

    @ParameterizedTest
    @MethodSource("visitRules")
    void finds_in_the_mode_that_is_set(RuleCode rule) {
        assertThat(modes(Looking.by(rule), rule)).containsExactly(Mode.ENFORCE);
        assertThat(modes(Looking.by(rule).with(rule.code(), "enforce"), rule)).containsExactly(Mode.ENFORCE);
        assertThat(modes(Looking.by(rule).with(rule.code(), "shadow"), rule)).containsExactly(Mode.SHADOW);
        assertThat(modes(Looking.by(rule).with(rule.code(), "off"), rule)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("visitRules")
    void finds_in_the_mode_of_the_day(RuleCode rule) {
        assertThat(modes(Looking.by(rule).with(mode(rule, "off", FIRST, DAY.minusDays(1))), rule))
                .containsExactly(Mode.ENFORCE);
        assertThat(modes(Looking.by(rule).with(mode(rule, "off", FIRST, DAY)), rule))
                .isEmpty();
        assertThat(modes(Looking.by(rule).with(mode(rule, "shadow", DAY, DAY)), rule))
                .containsExactly(Mode.SHADOW);
        assertThat(modes(Looking.by(rule).with(mode(rule, "off", DAY.plusDays(1), DAY.plusDays(9))), rule))
                .containsExactly(Mode.ENFORCE);
    }

    @ParameterizedTest
    @MethodSource("visitRules")
    void finds_in_the_mode_of_the_contract(RuleCode rule) {
        assertThat(modes(Looking.by(rule).withException("C1", rule.code(), "off"), rule))
                .isEmpty();
        assertThat(modes(Looking.by(rule).withException("C1", rule.code(), "shadow"), rule))
                .containsExactly(Mode.SHADOW);
        assertThat(modes(Looking.by(rule).withException("C2", rule.code(), "off"), rule))
                .containsExactly(Mode.ENFORCE);
        assertThat(modes(Looking.by(rule).with(rule.code(), "off").withException("C1", rule.code(), "enforce"), rule))
                .containsExactly(Mode.ENFORCE);
    }

    @ParameterizedTest
    @MethodSource("visitRules")
    void finds_what_no_line_bills(RuleCode rule) {
        var month = AFault.of(rule);

        assertThat(month.handover().lines()).isEmpty();
        assertThat(ofV1(Looking.by(rule).at(month))).hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("visitRules")
    void clears_the_lawful_month(RuleCode rule) {
        assertThat(Looking.by(rule).at(ALawfulMonth.withOneVisit())).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("visitRules")
    void tells_of_a_visit_that_it_has_nothing_to_say_of(RuleCode rule) {
        var month = ALawfulMonth.withOneVisit();
        var visit = month.handover().visits().getFirst();
        var told = VisitRules.IN_ORDER.stream()
                .filter(each -> each.code() == rule)
                .findFirst()
                .orElseThrow()
                .seen(visit, Looking.by(rule).sight(month));

        assertThat(told.rule()).isEqualTo(rule);
        assertThat(told.variant()).isEmpty();
    }

    @Test
    void stands_in_the_order_of_the_codes() {
        assertThat(VisitRules.IN_ORDER).extracting(VisitRule::code).containsExactlyElementsOf(visitRules());
    }

    @Test
    void gives_the_findings_of_a_person_rule_by_rule() {
        var faulty = AFault.of(RuleCode.STAFF_NOT_ELIGIBLE)
                .withoutShifts()
                .with(AVisit.of("V2")
                        .registered(RegistrationMethod.MANUAL, RegistrationMethod.NFC)
                        .reading(null, "T9")
                        .storedAt(instant("2026-10-20T08:00")));
        var sight = new VisitSight(faulty.evidence(), Parameters.defaults(), Set.of());
        var person = MonthOfWork.of(sight.evidence()).people().getFirst();

        assertThat(VisitRules.judge(person, sight))
                .extracting(
                        finding -> finding.rule().code() + " " + finding.visit().id())
                .containsExactly(
                        "off-shift V1",
                        "off-shift V2",
                        "staff-not-eligible V1",
                        "staff-formalities-missing V1",
                        "wrong-tag V2",
                        "manual-unexplained V2",
                        "registered-late V2");
    }

    @Test
    void runs_all_but_two_rules_when_nothing_optional_was_handed_over() {
        var running = EnumSet.noneOf(RuleCode.class);
        for (var rule : visitRules()) {
            var month = AFault.of(rule).without(EvidenceKind.SHIFTS).without(EvidenceKind.TAGS);
            if (!Looking.by(rule).at(month).isEmpty()) {
                running.add(rule);
            }
        }

        var expected = EnumSet.copyOf(visitRules());
        expected.removeAll(Set.of(RuleCode.OFF_SHIFT, RuleCode.WRONG_TAG));
        assertThat(running).isEqualTo(expected);
        assertThat(VisitRules.NEEDED).containsOnlyKeys(RuleCode.OFF_SHIFT, RuleCode.WRONG_TAG);
    }

    @Test
    void keeps_the_evidence_of_a_finding_from_change() {
        var finding = new VisitFinding(
                AVisit.of("V1").build(0),
                Severity.SERIOUS,
                Mode.ENFORCE,
                Effect.HOLD,
                new ArrayList<>(),
                Reason.of(RuleCode.WRONG_TAG));

        assertThat(finding.others()).isUnmodifiable();
        assertThat(finding.rule()).isEqualTo(RuleCode.WRONG_TAG);
    }

    private static void assertClear(ALawfulMonth month) {
        for (var rule : visitRules()) {
            assertThat(Looking.by(rule).at(month)).as(rule.code()).isEmpty();
        }
    }

    @Test
    void clears_an_errand_without_the_recipient() {
        assertClear(ALawfulMonth.of()
                .with(AVisit.of("V1"))
                .with(AVisit.of("V2")
                        .at("2026-10-05T08:30", 45)
                        .registered(RegistrationMethod.APP, RegistrationMethod.APP)
                        .reading(null, null)
                        .elsewhere()));
    }

    @Test
    void clears_spouses_helped_one_after_the_other_by_one_tag() {
        var wife = Homes.sharing("R7", Homes.metresNorth(0), "H1");
        var husband = Homes.sharing("R8", Homes.metresNorth(5), "H1");

        assertClear(ALawfulMonth.of()
                .with(new Tag("T8", husband, ALawfulMonth.ALWAYS))
                .with(AVisit.of("V1").to(wife).reading("T8", null))
                .with(AVisit.of("V2").to(husband).at("2026-10-05T08:30", 30).reading("T8", null)));
    }

    @Test
    void clears_a_night_across_the_end_of_the_month() {
        assertClear(ALawfulMonth.of()
                .with(ALawfulMonth.shift("P2", ALawfulMonth.EMPLOYMENT, "2026-10-31T21:00", "2026-11-01T07:00"))
                .with(AVisit.of("V1").at("2026-10-31T23:50", 30))
                .with(AVisit.of("V2").at("2026-11-01T00:30", 30)));
    }

    @Test
    void clears_the_night_on_which_the_clock_goes_back() {
        assertClear(ALawfulMonth.of()
                .with(ALawfulMonth.shift("P2", ALawfulMonth.EMPLOYMENT, "2026-10-24T21:00", "2026-10-25T07:00"))
                .with(AVisit.of("V1").at("2026-10-25T01:45", 120))
                .with(AVisit.of("V2")
                        .to(ALawfulMonth.recipient("R2"))
                        .at("2026-10-25T03:00", 30)
                        .registered(RegistrationMethod.LOCK, RegistrationMethod.LOCK)));
    }

    @Test
    void clears_a_clock_that_is_two_minutes_off() {
        var near = Homes.at("R2", Homes.metresNorth(2_500));

        assertClear(ALawfulMonth.of()
                .with(AVisit.of("V1"))
                .with(AVisit.of("V2")
                        .to(near)
                        .at("2026-10-05T08:28", 30)
                        .registered(RegistrationMethod.LOCK, RegistrationMethod.LOCK)));
    }

    @Test
    void clears_an_introduction_walk_along_and_a_hand_over() {
        var colleague = ALawfulMonth.employment("S2", ALawfulMonth.COMPANY, "K2");
        var shift = ALawfulMonth.shift("P2", colleague, "2026-10-05T07:00", "2026-10-05T16:00");

        assertClear(ALawfulMonth.of()
                .with(colleague)
                .with(shift)
                .with(AVisit.of("V1"))
                .with(AVisit.of("V2").by(colleague))
                .with(AVisit.of("V3").by(colleague).at("2026-10-05T10:00", 30))
                .with(AVisit.of("V4").at("2026-10-05T10:26", 30)));
    }

    @Test
    void clears_two_jobs_at_different_hours() {
        var evening = ALawfulMonth.employment("S2", ALawfulMonth.MUNICIPAL, "K1");

        assertClear(ALawfulMonth.of()
                .with(evening)
                .with(ALawfulMonth.shift("P2", evening, "2026-10-05T16:00", "2026-10-05T22:00"))
                .with(AVisit.of("V1"))
                .with(AVisit.of("V2").by(evening).at("2026-10-05T17:00", 30)));
    }

    @Test
    void clears_a_whole_day_stored_late_for_want_of_coverage() {
        var month = ALawfulMonth.of();
        for (var hour = 7; hour < 16; hour++) {
            month.with(AVisit.of("V" + hour)
                    .at("2026-10-05T%02d:00".formatted(hour), 40)
                    .storedAt(instant("2026-10-06T07:05")));
        }

        assertClear(month);
    }

    @Test
    void finds_a_visit_recorded_under_another_provider_once_only() {
        var month = ALawfulMonth.of()
                .withoutShifts()
                .with(ALawfulMonth.shift("P1", ALawfulMonth.EMPLOYMENT, "2026-10-05T08:00", "2026-10-05T08:30"))
                .with(AVisit.of("V1"))
                .with(AVisit.of("V2")
                        .to(ALawfulMonth.recipient("R2"))
                        .recordedBy(ALawfulMonth.MUNICIPAL)
                        .registered(RegistrationMethod.LOCK, RegistrationMethod.LOCK)
                        .at("2026-10-05T08:10", 60));
        var sight = new VisitSight(month.evidence(), Parameters.defaults(), Set.of());

        assertThat(MonthOfWork.of(sight.evidence()).people())
                .flatMap(person -> VisitRules.judge(person, sight))
                .singleElement()
                .satisfies(finding -> assertThat(finding.rule()).isEqualTo(RuleCode.STAFF_NOT_ELIGIBLE));
    }
}
