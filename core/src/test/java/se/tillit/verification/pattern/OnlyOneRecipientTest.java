package se.tillit.verification.pattern;

import static org.assertj.core.api.Assertions.assertThat;
import static se.tillit.verification.pattern.PatternFixture.fact;
import static se.tillit.verification.pattern.PatternFixture.slot;
import static se.tillit.verification.pattern.PatternFixture.with;

import java.util.List;
import org.junit.jupiter.api.Test;
import se.tillit.verification.ALawfulMonth;
import se.tillit.verification.AVisit;
import se.tillit.verification.Finding;
import se.tillit.verification.Severity;
import se.tillit.verification.Subject;

class OnlyOneRecipientTest {

    @Test
    void finds_forty_visits_to_one_recipient_who_meets_no_one_else() {
        assertThat(judge(month(40))).singleElement().satisfies(finding -> {
            assertThat(finding.subject()).isEqualTo(new Subject.OfEmployment(ALawfulMonth.EMPLOYMENT));
            assertThat(finding.severity()).isEqualTo(Severity.DEVIATION);
            assertThat(finding.recipient()).isEqualTo(ALawfulMonth.RECIPIENT);
            assertThat(finding.visits()).isEmpty();
            assertThat(fact(finding, "visits")).isEqualTo(40);
            assertThat(fact(finding, "persons")).isEqualTo(1);
        });
    }

    @Test
    void clears_thirty_nine_visits() {
        assertThat(judge(month(39))).isEmpty();
    }

    @Test
    void clears_one_who_also_goes_to_another_recipient() {
        var neighbour = ALawfulMonth.recipient("R2");
        var month = month(40).with(neighbour).with(AVisit.of("N").to(neighbour).at("2026-10-30T08:00", 30));

        assertThat(judge(month)).isEmpty();
    }

    @Test
    void finds_a_recipient_who_meets_three_persons() {
        assertThat(judge(met(month(40), 2))).hasSize(1);
    }

    @Test
    void clears_a_recipient_who_meets_a_fourth_person() {
        assertThat(judge(met(month(40), 3))).isEmpty();
    }

    @Test
    void counts_persons_rather_than_employments() {
        var second = ALawfulMonth.employment("S9", ALawfulMonth.MUNICIPAL, "K1");
        var month =
                met(month(40), 2).with(second).with(AVisit.of("N").by(second).at("2026-10-30T08:00", 30));

        assertThat(judge(month)).hasSize(1);
    }

    @Test
    void meets_no_one_by_an_errand() {
        var colleague = ALawfulMonth.employment("S9", ALawfulMonth.COMPANY, "K9");
        var month = met(month(40), 2)
                .with(colleague)
                .with(AVisit.of("E").by(colleague).at("2026-10-30T08:00", 30).elsewhere());

        assertThat(judge(month)).hasSize(1);
    }

    @Test
    void counts_the_one_who_only_runs_errands_for_the_recipient() {
        var month = with(
                ALawfulMonth.of(),
                40,
                number -> AVisit.of("V" + number).at(slot(number), 30).elsewhere());

        assertThat(judge(met(month, 3))).isEmpty();
    }

    private static ALawfulMonth month(int visits) {
        return with(ALawfulMonth.of(), visits, number -> AVisit.of("V" + number).at(slot(number), 30));
    }

    /** The recipient meets so many more persons of another provider. */
    private static ALawfulMonth met(ALawfulMonth month, int persons) {
        for (var number = 0; number < persons; number++) {
            var other = ALawfulMonth.employment("M" + number, ALawfulMonth.MUNICIPAL, "M" + number);
            month.with(other).with(AVisit.of("M" + number).by(other).at("2026-10-2%dT20:00".formatted(number), 30));
        }
        return month;
    }

    private static List<Finding> judge(ALawfulMonth month) {
        return PatternFixture.judge(new OnlyOneRecipient(), month);
    }
}
