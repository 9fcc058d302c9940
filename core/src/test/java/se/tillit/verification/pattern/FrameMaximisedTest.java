package se.tillit.verification.pattern;

import static org.assertj.core.api.Assertions.assertThat;
import static se.tillit.verification.ALawfulMonth.ALWAYS;
import static se.tillit.verification.ALawfulMonth.COMPANY;
import static se.tillit.verification.ALawfulMonth.MUNICIPAL;
import static se.tillit.verification.pattern.PatternFixture.fact;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.tillit.kernel.DateRange;
import se.tillit.kernel.ProviderId;
import se.tillit.kernel.Ratio;
import se.tillit.verification.ALawfulMonth;
import se.tillit.verification.AVisit;
import se.tillit.verification.Finding;
import se.tillit.verification.Severity;
import se.tillit.verification.Subject;

class FrameMaximisedTest {

    @Test
    void finds_a_provider_that_fills_nearly_every_frame_where_others_do_not() {
        var month = month();
        give(month, COMPANY, 25, 100);
        give(month, COMPANY, 5, 70);
        give(month, MUNICIPAL, 10, 70);

        assertThat(judge(month)).singleElement().satisfies(finding -> {
            assertThat(finding.subject()).isEqualTo(new Subject.OfProvider(COMPANY));
            assertThat(finding.severity()).isEqualTo(Severity.DEVIATION);
            assertThat(fact(finding, "share")).isEqualTo(new Ratio(25, 30));
            assertThat(fact(finding, "others")).isEqualTo(new Ratio(0, 10));
        });
    }

    @Test
    void clears_80_percent_of_the_recipients() {
        var month = month();
        give(month, COMPANY, 24, 100);
        give(month, COMPANY, 6, 70);
        give(month, MUNICIPAL, 10, 70);

        assertThat(judge(month)).isEmpty();
    }

    @Test
    void clears_fewer_than_thirty_recipients() {
        var month = month();
        give(month, COMPANY, 29, 100);
        give(month, MUNICIPAL, 10, 70);

        assertThat(judge(month)).isEmpty();
    }

    @Test
    void clears_where_40_percent_of_the_others_are_filled_too() {
        var month = month();
        give(month, COMPANY, 30, 100);
        give(month, MUNICIPAL, 4, 100);
        give(month, MUNICIPAL, 6, 70);

        assertThat(judge(month)).isEmpty();
    }

    @Test
    void finds_where_fewer_than_40_percent_of_the_others_are_filled() {
        var month = month();
        give(month, COMPANY, 30, 100);
        give(month, MUNICIPAL, 3, 100);
        give(month, MUNICIPAL, 6, 70);

        assertThat(judge(month)).hasSize(1);
    }

    @Test
    void clears_where_there_are_no_others_to_compare_with() {
        var month = month();
        give(month, COMPANY, 30, 100);

        assertThat(judge(month)).isEmpty();
    }

    @Test
    void counts_98_and_102_percent_as_filled() {
        var month = month();
        give(month, COMPANY, 15, 98);
        give(month, COMPANY, 15, 102);
        give(month, MUNICIPAL, 10, 70);

        assertThat(judge(month)).hasSize(1);
    }

    @Test
    void counts_neither_97_nor_103_percent_as_filled() {
        for (var minutes : List.of(97, 103)) {
            var month = month();
            give(month, COMPANY, 24, 100);
            give(month, COMPANY, 6, minutes);
            give(month, MUNICIPAL, 10, 70);

            assertThat(judge(month)).isEmpty();
        }
    }

    @Test
    void never_counts_a_frame_of_nothing_as_filled() {
        var month = month();
        give(month, COMPANY, 24, 100);
        give(month, MUNICIPAL, 10, 70);
        for (var number = 0; number < 6; number++) {
            var recipient = ALawfulMonth.recipient("N" + number);
            month.with(recipient).with(AVisit.of("N" + number).to(recipient).at("2026-10-05T08:00", 0));
        }

        assertThat(judge(month)).isEmpty();
    }

    @Test
    void holds_against_the_days_that_are_the_providers_own() {
        var month = month();
        give(month, MUNICIPAL, 10, 70);
        for (var number = 0; number < 30; number++) {
            var recipient = ALawfulMonth.recipient("H" + number);
            var decision = ALawfulMonth.decision("H" + number, recipient, 310);
            var firstTen = DateRange.ofDays(LocalDate.of(2026, 10, 1), 10);
            month.with(recipient)
                    .with(decision)
                    .with(ALawfulMonth.assignment("H" + number, decision, COMPANY, firstTen))
                    .with(AVisit.of("H" + number).to(recipient).at("2026-10-05T08:00", 100));
        }

        assertThat(judge(month)).hasSize(1);
    }

    private static ALawfulMonth month() {
        return ALawfulMonth.of().with(ALawfulMonth.employment("S9", MUNICIPAL, "K9"));
    }

    /** Visits of so many minutes to so many new recipients whose frame is 100. */
    private static void give(ALawfulMonth month, ProviderId provider, int recipients, long minutes) {
        var staff = provider.equals(COMPANY) ? ALawfulMonth.EMPLOYMENT : ALawfulMonth.employment("S9", MUNICIPAL, "K9");
        for (var number = 0; number < recipients; number++) {
            var id = provider + "-" + minutes + "-" + number;
            var recipient = ALawfulMonth.recipient(id);
            var decision = ALawfulMonth.decision(id, recipient, 100);
            month.with(recipient)
                    .with(decision)
                    .with(ALawfulMonth.assignment(id, decision, provider, ALWAYS))
                    .with(AVisit.of(id).to(recipient).by(staff).at("2026-10-05T08:00", minutes));
        }
    }

    private static List<Finding> judge(ALawfulMonth month) {
        return PatternFixture.judge(new FrameMaximised(), month);
    }
}
