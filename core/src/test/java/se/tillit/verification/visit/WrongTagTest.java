package se.tillit.verification.visit;

import static org.assertj.core.api.Assertions.assertThat;
import static se.tillit.verification.visit.Looking.fact;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.tillit.care.Recipient;
import se.tillit.kernel.DateRange;
import se.tillit.verification.ALawfulMonth;
import se.tillit.verification.AVisit;
import se.tillit.verification.EvidenceKind;
import se.tillit.verification.Reason;
import se.tillit.verification.RuleCode;
import se.tillit.verification.Severity;
import se.tillit.visits.RegistrationMethod;
import se.tillit.visits.Tag;

/** V1 is on 5 October in the home of R1, where T1 hangs; T2 hangs at R2. */
class WrongTagTest {

    private static final LocalDate DAY = LocalDate.of(2026, 10, 5);
    private static final Recipient OTHER = ALawfulMonth.recipient("R2");

    private static ALawfulMonth month(AVisit visit) {
        return ALawfulMonth.of()
                .with(OTHER)
                .with(new Tag("T2", OTHER, ALawfulMonth.ALWAYS))
                .with(visit);
    }

    private static Looking look() {
        return Looking.by(RuleCode.WRONG_TAG);
    }

    private static void assertHeldAs(String variant, ALawfulMonth month) {
        assertThat(look().at(month)).singleElement().satisfies(finding -> {
            assertThat(finding.reason().variant()).isEqualTo(variant);
            assertThat(finding.severity()).isEqualTo(Severity.SERIOUS);
            assertThat(finding.effect()).isEqualTo(Effect.HOLD);
            assertThat(finding.others()).isEmpty();
        });
    }

    @Test
    void clears_the_homes_own_tag_at_both_ends() {
        assertThat(look().at(month(AVisit.of("V1")))).isEmpty();
        assertThat(look().at(month(AVisit.of("V1").reading("T1", "T1")))).isEmpty();
    }

    @Test
    void holds_another_homes_tag_at_check_in() {
        var month = month(AVisit.of("V1").reading("T2", "T1"));

        assertHeldAs("other-home", month);
        assertThat(fact(look().at(month).getFirst(), "tag")).isEqualTo("T2");
    }

    @Test
    void holds_another_homes_tag_at_check_out() {
        var month = month(AVisit.of("V1").reading("T1", "T2"));

        assertHeldAs("other-home", month);
        assertThat(fact(look().at(month).getFirst(), "tag")).isEqualTo("T2");
    }

    @Test
    void holds_an_unknown_tag_at_either_end() {
        assertHeldAs("unknown", month(AVisit.of("V1").reading("T9", "T1")));
        assertHeldAs("unknown", month(AVisit.of("V1").reading("T1", "T9")));
        assertThat(fact(look().at(month(AVisit.of("V1").reading("T1", "T9"))).getFirst(), "tag"))
                .isEqualTo("T9");
    }

    @Test
    void holds_when_no_tag_is_told_for_check_in() {
        var month = month(AVisit.of("V1").reading(null, "T1"));

        assertHeldAs("missing", month);
        assertThat(fact(look().at(month).getFirst(), "day")).isEqualTo(DAY);
    }

    @Test
    void holds_when_no_tag_is_told_for_check_out() {
        assertHeldAs(
                "missing",
                month(AVisit.of("V1")
                        .registered(RegistrationMethod.APP, RegistrationMethod.NFC)
                        .reading(null, null)));
    }

    @Test
    void takes_the_tag_of_check_in_for_check_out_where_no_other_is_told() {
        var visit = AVisit.of("V1").registered(RegistrationMethod.APP, RegistrationMethod.NFC);

        assertThat(look().at(month(visit.reading("T1", null)))).isEmpty();
        assertHeldAs("other-home", month(visit.reading("T2", null)));
        assertThat(look().at(month(visit.reading("T2", "T1")))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = RegistrationMethod.class,
            names = {"LOCK", "APP", "MANUAL"})
    void clears_ends_that_read_no_tag(RegistrationMethod other) {
        assertThat(look().at(month(AVisit.of("V1").registered(other, other).reading("T9", "T2"))))
                .isEmpty();
        assertThat(look().at(month(AVisit.of("V1").registered(other, other).reading(null, null))))
                .isEmpty();
        assertThat(look().at(month(AVisit.of("V1")
                        .registered(RegistrationMethod.NFC, other)
                        .reading("T1", "T2"))))
                .isEmpty();
        assertThat(look().at(month(AVisit.of("V1")
                        .registered(other, RegistrationMethod.NFC)
                        .reading("T2", "T1"))))
                .isEmpty();
    }

    @Test
    void clears_an_errand() {
        assertThat(look().at(month(AVisit.of("V1").reading("T2", "T9").elsewhere())))
                .isEmpty();
    }

    @Test
    void clears_the_spouses_tag() {
        var wife = Homes.sharing("R7", null, "H1");
        var husband = Homes.sharing("R8", null, "H1");
        var month = ALawfulMonth.of()
                .with(new Tag("T8", husband, ALawfulMonth.ALWAYS))
                .with(AVisit.of("V1").to(wife).reading("T8", null));

        assertThat(look().at(month)).isEmpty();
    }

    @Test
    void clears_a_tag_on_its_first_and_last_day() {
        var first = DateRange.ofClosed(DAY, null);
        var last = DateRange.ofClosed(LocalDate.of(2026, 1, 1), DAY);

        assertThat(look().at(month(AVisit.of("V1")).with(new Tag("T1", ALawfulMonth.RECIPIENT, first))))
                .isEmpty();
        assertThat(look().at(month(AVisit.of("V1")).with(new Tag("T1", ALawfulMonth.RECIPIENT, last))))
                .isEmpty();
    }

    @Test
    void holds_a_tag_the_day_before_it_is_mounted_and_the_day_after_it_is_taken_down() {
        var later = DateRange.ofClosed(DAY.plusDays(1), null);
        var ended = DateRange.ofClosed(LocalDate.of(2026, 1, 1), DAY.minusDays(1));
        var tooEarly = month(AVisit.of("V1")).with(new Tag("T1", ALawfulMonth.RECIPIENT, later));

        assertHeldAs("not-mounted", tooEarly);
        assertHeldAs("not-mounted", month(AVisit.of("V1")).with(new Tag("T1", ALawfulMonth.RECIPIENT, ended)));
        var finding = look().at(tooEarly).getFirst();
        assertThat(fact(finding, "tag")).isEqualTo("T1");
        assertThat(fact(finding, "day")).isEqualTo(DAY);
        assertThat(fact(finding, "days")).isEqualTo(later);
    }

    @Test
    void clears_a_tag_that_is_replaced_between_check_in_and_check_out() {
        var month = month(AVisit.of("V1").reading("T1", "T3"))
                .with(new Tag("T1", ALawfulMonth.RECIPIENT, DateRange.ofClosed(LocalDate.of(2026, 1, 1), DAY)))
                .with(new Tag("T3", ALawfulMonth.RECIPIENT, DateRange.ofClosed(DAY, null)));

        assertThat(look().at(month)).isEmpty();
    }

    @Test
    void does_not_run_when_the_tags_were_not_handed_over() {
        assertThat(look().at(month(AVisit.of("V1").reading("T9", "T9")).without(EvidenceKind.TAGS)))
                .isEmpty();
    }

    @Test
    void holds_when_the_tags_are_there_and_the_home_has_none() {
        assertHeldAs("unknown", month(AVisit.of("V1").reading("T0", null)));
    }

    @Test
    void tells_which_tag_it_saw() {
        var rule = new WrongTag();
        var read = month(AVisit.of("V1"));
        var none = month(AVisit.of("V1").reading(null, null));

        assertThat(rule.seen(read.handover().visits().getFirst(), look().sight(read)))
                .isEqualTo(Reason.of(RuleCode.WRONG_TAG).with("tag", "T1"));
        assertThat(rule.seen(none.handover().visits().getFirst(), look().sight(none)))
                .isEqualTo(Reason.of(RuleCode.WRONG_TAG).as("seen-none"));
    }
}
