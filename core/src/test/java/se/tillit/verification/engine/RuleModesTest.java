package se.tillit.verification.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static se.tillit.verification.ASettlement.invoice;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.tillit.care.Absence;
import se.tillit.care.AbsenceKind;
import se.tillit.kernel.DateRange;
import se.tillit.kernel.Minutes;
import se.tillit.kernel.Money;
import se.tillit.kernel.UnitPrice;
import se.tillit.verification.ALawfulMonth;
import se.tillit.verification.ALine;
import se.tillit.verification.AVerification;
import se.tillit.verification.AVisit;
import se.tillit.verification.EvidenceKind;
import se.tillit.verification.LineDecision;
import se.tillit.verification.LineTrace.Result;
import se.tillit.verification.Mode;
import se.tillit.verification.Outcome;
import se.tillit.verification.RejectedKeys;
import se.tillit.verification.RuleCode;

/** Every line and amount rule, alone in finding something in a month of its own, in each of its modes. */
class RuleModesTest {

    private static final AVisit VISIT = AVisit.of("V1");
    private static final String LINE = "1";

    private static ALine line() {
        return ALine.billing(VISIT, LINE);
    }

    private static ALawfulMonth with(ALine line) {
        return ALawfulMonth.of()
                .without(EvidenceKind.SHIFTS)
                .without(EvidenceKind.TAGS)
                .with(VISIT)
                .with(line);
    }

    /** For each rule a month in which it alone objects to the line F1/1. */
    private static Map<RuleCode, ALawfulMonth> months() {
        var earlier = AVisit.of("V0").at("2026-10-05T07:50", 30);
        var november = AVisit.of("V1").at("2026-11-01T08:00", 30);
        var second = ALawfulMonth.employment("S2", ALawfulMonth.COMPANY, "K2");
        var months = new EnumMap<RuleCode, ALawfulMonth>(RuleCode.class);
        months.put(
                RuleCode.ROW_REJECTED,
                with(line())
                        .with(new RejectedKeys(
                                Set.of(), Set.of("R1"), Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of())));
        months.put(RuleCode.LINE_UNSPECIFIED, with(line().priced(null)));
        months.put(RuleCode.VISIT_UNKNOWN, with(line().naming("V2")));
        months.put(RuleCode.LINE_CONTRADICTS_VISIT, with(line().by("S2")));
        months.put(
                RuleCode.VISIT_ALREADY_BILLED,
                with(line()).with(ALine.billing(VISIT, LINE).on(invoice("F0", "2026-11-01"))));
        months.put(RuleCode.NOT_THIS_MONTH, with(ALine.billing(november, LINE)).with(november));
        months.put(RuleCode.CONTRACT_MISSING, with(line()).withoutContracts());
        months.put(RuleCode.DECISION_MISSING, with(line().under("D9")));
        months.put(
                RuleCode.ASSIGNMENT_MISSING,
                with(line())
                        .withoutAssignments()
                        .with(ALawfulMonth.assignment(
                                "U1",
                                ALawfulMonth.DECISION,
                                ALawfulMonth.COMPANY,
                                DateRange.ofClosed(LocalDate.of(2026, 10, 6), null))));
        months.put(
                RuleCode.RECIPIENT_ABSENT,
                with(line())
                        .with(new Absence(
                                "B1",
                                ALawfulMonth.RECIPIENT,
                                AbsenceKind.AWAY,
                                AVisit.instant("2026-10-05T07:00"),
                                AVisit.instant("2026-10-05T09:00"))));
        months.put(
                RuleCode.SECOND_STAFF_NOT_GRANTED,
                with(line())
                        .with(second)
                        .with(earlier.by(second))
                        .with(ALine.billing(earlier, "1").on(invoice("F0", "2026-11-01"))));
        months.put(RuleCode.PLAN_MISSING, with(line()).withoutPlans());
        months.put(RuleCode.PRICE_MISSING, with(line()).withoutPrices());
        months.put(RuleCode.AMOUNT_MISCALCULATED, with(line().amounting(Money.sek("230.00"))));
        months.put(
                RuleCode.PRICE_EXCEEDS_CONTRACT,
                with(line().priced(UnitPrice.sek("460.00")).amounting(Money.sek("230.00"))));
        months.put(
                RuleCode.TIME_EXCEEDS_VISIT,
                with(line().claiming(Minutes.of(31)).amounting(Money.sek("233.53"))));
        var alsoEarlier = AVisit.of("V0").at("2026-10-05T07:50", 30);
        months.put(
                RuleCode.TIME_COUNTED_TWICE,
                with(line())
                        .with(alsoEarlier)
                        .with(ALine.billing(alsoEarlier, "1").on(invoice("F0", "2026-11-01"))));
        months.put(RuleCode.FRAME_EXCEEDED, with(line()).with(ALawfulMonth.decision("D1", ALawfulMonth.RECIPIENT, 29)));
        return months;
    }

    private static AVerification verified(RuleCode rule, Mode mode) {
        var row = AVerification.parameter(rule.code(), mode.name().toLowerCase(Locale.ROOT));
        return AVerification.of(Objects.requireNonNull(months().get(rule)), row);
    }

    private static LineDecision decision(AVerification verified) {
        return verified.answer().decisions().stream()
                .filter(found -> found.line().invoice().id().equals("F1"))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @EnumSource(
            value = RuleCode.class,
            names = {"ROW_REJECTED", "NOT_THIS_MONTH", "PLAN_MISSING", "PRICE_MISSING"})
    void holds_what_a_rule_that_mends_finds(RuleCode rule) {
        decidesAlone(rule, Outcome.HOLD, Result.HELD);
    }

    @ParameterizedTest
    @EnumSource(
            value = RuleCode.class,
            names = {
                "LINE_UNSPECIFIED",
                "VISIT_UNKNOWN",
                "LINE_CONTRADICTS_VISIT",
                "VISIT_ALREADY_BILLED",
                "CONTRACT_MISSING",
                "DECISION_MISSING",
                "ASSIGNMENT_MISSING",
                "RECIPIENT_ABSENT",
                "SECOND_STAFF_NOT_GRANTED"
            })
    void rejects_what_no_paper_can_mend(RuleCode rule) {
        decidesAlone(rule, Outcome.REJECT, Result.REJECTED);
    }

    @ParameterizedTest
    @EnumSource(
            value = RuleCode.class,
            names = {
                "AMOUNT_MISCALCULATED",
                "PRICE_EXCEEDS_CONTRACT",
                "TIME_EXCEEDS_VISIT",
                "TIME_COUNTED_TWICE",
                "FRAME_EXCEEDED"
            })
    void adjusts_what_an_amount_rule_finds(RuleCode rule) {
        decidesAlone(rule, Outcome.ADJUST, Result.ADJUSTED);
    }

    private static void decidesAlone(RuleCode rule, Outcome outcome, Result result) {
        var verified = verified(rule, Mode.ENFORCE);

        assertThat(decision(verified).outcome()).isEqualTo(outcome);
        assertThat(decision(verified).rules()).containsExactly(rule);
        assertThat(verified.findingOf(rule).mode()).isEqualTo(Mode.ENFORCE);
        assertThat(verified.lookAt("F1", LINE, rule).result()).isEqualTo(result);
    }

    @ParameterizedTest
    @EnumSource(
            value = RuleCode.class,
            mode = EnumSource.Mode.MATCH_ANY,
            names = {
                "(ROW|LINE|NOT_THIS|CONTRACT|DECISION|ASSIGNMENT|PLAN|PRICE|AMOUNT).*|VISIT_(UNKNOWN|ALREADY).*",
                "RECIPIENT_ABSENT|SECOND_STAFF.*|TIME_.*|FRAME_EXCEEDED"
            })
    void pays_and_marks_the_finding_where_a_rule_is_only_tried_out(RuleCode rule) {
        var verified = verified(rule, Mode.SHADOW);

        assertThat(decision(verified).outcome()).isEqualTo(Outcome.PAY);
        assertThat(decision(verified).rules()).isEmpty();
        var finding = verified.findingOf(rule);
        assertThat(finding.mode()).isEqualTo(Mode.SHADOW);
        assertThat(finding.amount()).isEqualTo(Money.ZERO);
        assertThat(verified.lookAt("F1", LINE, rule).result()).isEqualTo(Result.SHADOW);
    }

    @ParameterizedTest
    @EnumSource(
            value = RuleCode.class,
            mode = EnumSource.Mode.MATCH_ANY,
            names = {
                "(ROW|LINE|NOT_THIS|CONTRACT|DECISION|ASSIGNMENT|PLAN|PRICE|AMOUNT).*|VISIT_(UNKNOWN|ALREADY).*",
                "RECIPIENT_ABSENT|SECOND_STAFF.*|TIME_.*|FRAME_EXCEEDED"
            })
    void pays_and_finds_nothing_where_a_rule_is_off(RuleCode rule) {
        var verified = verified(rule, Mode.OFF);

        assertThat(decision(verified).outcome()).isEqualTo(Outcome.PAY);
        assertThat(verified.findingsOf(rule)).isEmpty();
        assertThat(verified.lookAt("F1", LINE, rule).result()).isEqualTo(Result.OFF);
    }
}
