package se.tillit.verification.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static se.tillit.verification.ASettlement.creditNote;
import static se.tillit.verification.ASettlement.crediting;
import static se.tillit.verification.ASettlement.invoice;

import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import se.tillit.care.Absence;
import se.tillit.care.AbsenceKind;
import se.tillit.kernel.Minutes;
import se.tillit.kernel.Money;
import se.tillit.verification.ALawfulMonth;
import se.tillit.verification.ALine;
import se.tillit.verification.AVerification;
import se.tillit.verification.AVisit;
import se.tillit.verification.EvidenceKind;
import se.tillit.verification.RuleCode;
import se.tillit.verification.Severity;
import se.tillit.verification.parameters.Parameters;
import se.tillit.visits.RegistrationMethod;

class VerifyMonthTest {

    private static final AVisit VISIT = AVisit.of("V1");

    @Test
    void pays_a_lawful_month_and_finds_nothing() {
        var answer = AVerification.of(ALawfulMonth.withOneVisit()).answer();

        assertThat(answer.month()).isEqualTo(ALawfulMonth.MONTH);
        assertThat(answer.decisions()).singleElement().satisfies(decision -> {
            assertThat(decision.minutes()).isEqualTo(Minutes.of(30));
            assertThat(decision.approved()).isEqualTo(Money.sek("226.00"));
        });
        assertThat(answer.findings()).isEmpty();
        assertThat(answer.notRun()).isEmpty();
        assertThat(answer.providers()).hasSize(2);
    }

    @Test
    void tells_each_stage_in_order() {
        var told = new ArrayList<Stage>();
        try (var workers = Workers.of(2)) {
            VerifyMonth.of(ALawfulMonth.withOneVisit().evidence(), Parameters.defaults(), workers, told::add);
        }

        assertThat(told).containsExactly(Stage.VISITS, Stage.LINES, Stage.LEDGERS, Stage.PATTERNS);
    }

    @Test
    void pays_a_month_without_lines_nothing() {
        var answer = AVerification.of(ALawfulMonth.of()).answer();

        assertThat(answer.decisions()).isEmpty();
    }

    @Test
    void tells_which_rules_did_not_run_but_not_of_those_that_are_off() {
        var month = ALawfulMonth.withOneVisit().without(EvidenceKind.ABSENCES).without(EvidenceKind.TAGS);

        assertThat(AVerification.of(month).answer().notRun())
                .containsEntry(RuleCode.RECIPIENT_ABSENT, EvidenceKind.ABSENCES)
                .containsEntry(RuleCode.WRONG_TAG, EvidenceKind.TAGS);
        assertThat(AVerification.of(month, AVerification.parameter("wrong-tag", "off"))
                        .answer()
                        .notRun())
                .containsKey(RuleCode.RECIPIENT_ABSENT)
                .doesNotContainKey(RuleCode.WRONG_TAG);
    }

    @Test
    void holds_by_every_rule_in_order_line_rules_first() {
        var month = ALawfulMonth.of()
                .withoutPlans()
                .withoutPrices()
                .with(AVisit.of("V1")
                        .registered(RegistrationMethod.MANUAL, RegistrationMethod.MANUAL)
                        .storedAt(AVisit.instant("2026-11-06T00:00")))
                .withoutShifts()
                .with(ALine.billing(VISIT, "1"));

        assertThat(AVerification.of(month, AVerification.parameter("evidence-missing", "off"))
                        .line("F1/1"))
                .isEqualTo("hold 226.00 -> 0.00 plan-missing;price-missing;manual-unexplained;registered-late D");
    }

    @Test
    void holds_a_late_registration_only_for_the_invoice_that_was_issued_before_it() {
        var late = AVisit.of("V1").storedAt(AVisit.instant("2026-11-06T00:00"));
        var month = ALawfulMonth.of().with(late).with(ALine.billing(VISIT, "1"));
        var inTime = ALawfulMonth.of().with(late).with(ALine.billing(VISIT, "1").on(invoice("F1", "2026-11-06")));

        assertThat(AVerification.of(month).line("F1/1")).isEqualTo("hold 226.00 -> 0.00 registered-late A");
        assertThat(AVerification.of(inTime).line("F1/1")).isEqualTo("pay 226.00 -> 226.00 - A");
        assertThat(AVerification.of(inTime).findingOf(RuleCode.REGISTERED_LATE).severity())
                .isEqualTo(Severity.DEVIATION);
    }

    @Test
    void finds_of_a_visit_every_line_that_names_it_and_their_sum() {
        var byHand = AVisit.of("V1").registered(RegistrationMethod.MANUAL, RegistrationMethod.NFC);
        var month = ALawfulMonth.withOneVisit()
                .with(byHand)
                .with(ALine.billing(VISIT, "1").on(invoice("F0", "2026-11-07")))
                .with(crediting(AVisit.of("V1").at("2026-10-05T08:00", 10), "1", creditNote("K1", "2026-11-10", "F1")))
                .with(AVisit.of("V2").at("2026-10-05T10:00", 30))
                .with(ALine.billing(AVisit.of("V2").at("2026-10-05T10:00", 30), "2"));

        var finding = AVerification.of(month).findingOf(RuleCode.MANUAL_UNEXPLAINED);
        assertThat(finding.lines()).hasToString("[556677-8899/F0/1, 556677-8899/F1/1, 556677-8899/K1/1]");
        assertThat(finding.amount()).isEqualTo(Money.sek("376.67"));
        assertThat(finding.visits()).containsExactly("V1");
        assertThat(finding.provider()).isEqualTo(ALawfulMonth.COMPANY);
        assertThat(finding.recipient()).isEqualTo(ALawfulMonth.RECIPIENT);
        assertThat(finding.staff()).isEqualTo("S1");
        assertThat(finding.person()).isEqualTo("K1");
    }

    @Test
    void finds_of_a_visit_that_nobody_bills_no_line_and_no_sum() {
        var byHand = AVisit.of("V1").registered(RegistrationMethod.MANUAL, RegistrationMethod.NFC);

        var finding = AVerification.of(ALawfulMonth.of().with(byHand)).findingOf(RuleCode.MANUAL_UNEXPLAINED);
        assertThat(finding.lines()).isEmpty();
        assertThat(finding.amount()).isEqualTo(Money.ZERO);
    }

    @Test
    void finds_in_the_order_of_rules_and_then_of_subjects() {
        var ten = AVisit.of("10").registered(RegistrationMethod.MANUAL, RegistrationMethod.NFC);
        var nine =
                AVisit.of("9").at("2026-10-05T10:00", 30).registered(RegistrationMethod.NFC, RegistrationMethod.MANUAL);
        var month = ALawfulMonth.of()
                .with(ten)
                .with(nine)
                .with(ALine.billing(ten, "10").naming("V8"))
                .with(ALine.billing(ten, "9").naming("V9"))
                .with(ALine.billing(ten, "11").priced(null))
                .with(crediting(VISIT, "1", creditNote("K1", "2026-11-10", "F9")))
                .with(ALine.billing(AVisit.of("10").at("2026-10-05T08:00", 31), "12"));

        assertThat(AVerification.of(month).answer().findings().stream().map(AVerification::inWords))
                .containsExactly(
                        "invoice-total-differs F1 deviation -685.53",
                        "credit-unmatched K1/1 deviation -226.00",
                        "line-unspecified F1/11 deviation 226.00",
                        "visit-unknown F1/9 deviation 226.00",
                        "visit-unknown F1/10 deviation 226.00",
                        "manual-unexplained 9 deviation 0.00",
                        "manual-unexplained 10 deviation 459.53");
    }

    @Test
    void gives_decisions_in_the_order_of_provider_invoice_and_line() {
        var theirs = invoice(ALawfulMonth.MUNICIPAL, "1", "2026-11-01", null);
        var month = ALawfulMonth.of()
                .with(ALine.billing(VISIT, "10").on(invoice("10", "2026-11-01")))
                .with(ALine.billing(VISIT, "9").on(invoice("10", "2026-11-01")))
                .with(ALine.billing(VISIT, "A").on(invoice("9", "2026-12-01")))
                .with(ALine.billing(VISIT, "2").on(theirs));

        assertThat(AVerification.of(month).lines().stream().map(line -> line.substring(0, line.indexOf(' '))))
                .containsExactly("212000-9994/1/2", "9/A", "10/9", "10/10");
    }

    @Test
    void finds_of_a_line_the_visit_that_it_names() {
        var finding =
                AVerification.of(ALawfulMonth.withOneVisit().withoutPlans()).findingOf(RuleCode.PLAN_MISSING);

        assertThat(finding.visits()).containsExactly("V1");
        assertThat(finding.lines()).hasToString("[556677-8899/F1/1]");
        assertThat(finding.staff()).isEqualTo("S1");
        assertThat(finding.person()).isEqualTo("K1");
        assertThat(finding.recipient()).isEqualTo(ALawfulMonth.RECIPIENT);
    }

    @Test
    void finds_of_a_visit_the_other_visits_after_it_in_the_order_of_ids() {
        var neighbour = ALawfulMonth.recipient("R2");
        var month = ALawfulMonth.of()
                .without(EvidenceKind.TAGS)
                .with(neighbour)
                .with(AVisit.of("V1").at("2026-10-05T08:00", 60))
                .with(AVisit.of("10").to(neighbour).at("2026-10-05T08:10", 10))
                .with(AVisit.of("9").to(neighbour).at("2026-10-05T08:30", 10));

        assertThat(AVerification.of(month)
                        .findingsOf(RuleCode.STAFF_IN_TWO_PLACES)
                        .getLast()
                        .visits())
                .containsExactly("V1", "9", "10");
    }

    @Test
    void finds_patterns_after_all_else() {
        var month = ALawfulMonth.of()
                .without(EvidenceKind.SHIFTS)
                .with(new Absence(
                        "B1", ALawfulMonth.RECIPIENT, AbsenceKind.AWAY, AVisit.instant("2026-10-01T08:00"), null));
        for (var day = 5; day < 8; day++) {
            var visit = AVisit.of("V" + day).at("2026-10-0" + day + "T08:00", 30);
            month.with(visit).with(ALine.billing(visit, String.valueOf(day)));
        }

        assertThat(AVerification.of(month).answer().findings())
                .extracting(AVerification::inWords)
                .endsWith("visits-while-absent 556677-8899 serious -");
    }

    @Test
    void tells_which_patterns_did_not_run() {
        var month = ALawfulMonth.withOneVisit().without(EvidenceKind.PLANNED_VISITS);

        assertThat(AVerification.of(month).answer().notRun())
                .containsEntry(RuleCode.COPIED_SCHEDULE, EvidenceKind.PLANNED_VISITS);
    }
}
