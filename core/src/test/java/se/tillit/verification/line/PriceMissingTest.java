package se.tillit.verification.line;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.tillit.areas.Setting;
import se.tillit.contracts.Price;
import se.tillit.contracts.PriceUnit;
import se.tillit.contracts.TimeClass;
import se.tillit.kernel.DateRange;
import se.tillit.kernel.Service;
import se.tillit.kernel.UnitPrice;
import se.tillit.verification.ALawfulMonth;
import se.tillit.verification.ALine;
import se.tillit.verification.AVerification;
import se.tillit.verification.AVisit;
import se.tillit.verification.Evidence;
import se.tillit.verification.EvidenceKind;
import se.tillit.verification.parameters.Parameters;

/** The visit is on Monday 5 October at 8. */
class PriceMissingTest {

    private static final PriceMissing RULE = new PriceMissing();

    private static Price price(Service service, Setting setting, TimeClass timeClass, PriceUnit unit) {
        return new Price(
                ALawfulMonth.CONTRACT, service, setting, timeClass, unit, UnitPrice.sek("452.00"), ALawfulMonth.ALWAYS);
    }

    private static Price on(String first, @Nullable String last) {
        return new Price(
                ALawfulMonth.CONTRACT,
                Service.PERSONAL_CARE,
                Setting.URBAN,
                TimeClass.ANY,
                PriceUnit.HOUR,
                UnitPrice.sek("452.00"),
                DateRange.ofClosed(LocalDate.parse(first), last == null ? null : LocalDate.parse(last)));
    }

    private static Price by(TimeClass timeClass, String sek) {
        return new Price(
                ALawfulMonth.CONTRACT,
                Service.PERSONAL_CARE,
                Setting.URBAN,
                timeClass,
                PriceUnit.HOUR,
                UnitPrice.sek(sek),
                ALawfulMonth.ALWAYS);
    }

    private static ALawfulMonth with(Price... prices) {
        return with(AVisit.of("V1"), prices);
    }

    private static ALawfulMonth with(AVisit visit, Price... prices) {
        var month = ALawfulMonth.of()
                .without(EvidenceKind.SHIFTS)
                .withoutPrices()
                .with(visit)
                .with(ALine.billing(visit, "1"));
        for (var price : prices) {
            month.with(price);
        }
        return month;
    }

    private static void holds(Price... prices) {
        assertThat(AJudgement.judge(RULE, with(prices))).isInstanceOf(Verdict.Hold.class);
    }

    private static String priceSeen(AVisit visit, Price... prices) {
        return AVerification.fact(RULE.seen(AJudgement.caseOf(with(visit, prices))), "price");
    }

    @Test
    void clears_a_price_in_force_on_the_day_only() {
        assertThat(AJudgement.judge(RULE, with(on("2026-10-05", "2026-10-05")))).isEqualTo(Verdict.CLEAR);
    }

    @Test
    void holds_without_any_price_and_says_which_row_is_wanting() {
        var verdict = AJudgement.judge(RULE, with());

        assertThat(verdict).isInstanceOf(Verdict.Hold.class);
        assertThat(AJudgement.fact(verdict, "contract")).isEqualTo("C1");
        assertThat(AJudgement.fact(verdict, "service")).isEqualTo("PERSONAL_CARE");
        assertThat(AJudgement.fact(verdict, "setting")).isEqualTo("URBAN");
        assertThat(AJudgement.fact(verdict, "class")).isEqualTo("DAY");
        assertThat(AJudgement.fact(verdict, "day")).isEqualTo("2026-10-05");
        assertThat(AVerification.of(with()).lines()).containsExactly("F1/1 hold 226.00 -> 0.00 price-missing A");
    }

    @Test
    void holds_on_the_day_before_and_on_the_day_after_the_price() {
        holds(on("2026-10-06", null));
        holds(on("2026-01-01", "2026-10-04"));
    }

    @Test
    void holds_for_a_price_of_another_service_setting_class_or_unit() {
        holds(price(Service.HOUSEHOLD, Setting.URBAN, TimeClass.ANY, PriceUnit.HOUR));
        holds(price(Service.PERSONAL_CARE, Setting.RURAL, TimeClass.ANY, PriceUnit.HOUR));
        holds(price(Service.PERSONAL_CARE, Setting.URBAN, TimeClass.EVENING, PriceUnit.HOUR));
        holds(price(Service.PERSONAL_CARE, Setting.URBAN, TimeClass.ANY, PriceUnit.VISIT));
        holds(price(Service.PERSONAL_CARE, Setting.URBAN, TimeClass.DAY, PriceUnit.VISIT));
    }

    @Test
    void holds_for_another_contracts_price() {
        holds(ALawfulMonth.price(ALawfulMonth.MUNICIPAL_CONTRACT));
    }

    @Test
    void sees_the_price_of_the_visits_own_class_before_any_in_whatever_order() {
        var any = by(TimeClass.ANY, "452.00");
        var day = by(TimeClass.DAY, "460.00");

        assertThat(priceSeen(AVisit.of("V1"), any, day)).isEqualTo("460.00 SEK");
        assertThat(priceSeen(AVisit.of("V1"), day, any)).isEqualTo("460.00 SEK");
    }

    @Test
    void sees_any_where_the_own_class_has_another_unit_only() {
        assertThat(priceSeen(
                        AVisit.of("V1"),
                        by(TimeClass.ANY, "452.00"),
                        price(Service.PERSONAL_CARE, Setting.URBAN, TimeClass.DAY, PriceUnit.VISIT)))
                .isEqualTo("452.00 SEK");
    }

    @Test
    void sees_the_class_in_which_the_visit_starts_for_all_of_it() {
        var prices =
                new Price[] {by(TimeClass.DAY, "1.00"), by(TimeClass.EVENING, "2.00"), by(TimeClass.NIGHT, "3.00")};

        assertThat(priceSeen(AVisit.of("V1").at("2026-10-05T18:59", 60), prices))
                .isEqualTo("1.00 SEK");
        assertThat(priceSeen(AVisit.of("V1").at("2026-10-05T19:00", 60), prices))
                .isEqualTo("2.00 SEK");
        assertThat(priceSeen(AVisit.of("V1").at("2026-10-05T21:59", 60), prices))
                .isEqualTo("2.00 SEK");
        assertThat(priceSeen(AVisit.of("V1").at("2026-10-05T22:00", 60), prices))
                .isEqualTo("3.00 SEK");
    }

    @Test
    void holds_on_a_holiday_that_the_municipality_has_added_and_has_no_price_for() {
        var evidence = new Evidence(
                with(by(TimeClass.DAY, "452.00")).handover(), ALawfulMonth.MONTH, Set.of(LocalDate.of(2026, 10, 5)));

        assertThat(AVerification.of(evidence, Parameters.defaults(), 1).lines())
                .containsExactly("F1/1 hold 226.00 -> 0.00 price-missing A");
    }

    @Test
    void clears_a_line_whose_visit_or_contract_is_unknown_since_that_is_for_other_rules() {
        var noVisit = ALawfulMonth.of().withoutPrices().with(ALine.billing(AVisit.of("V1"), "1"));

        assertThat(AJudgement.judge(RULE, noVisit)).isEqualTo(Verdict.CLEAR);
        assertThat(AJudgement.judge(RULE, with().withoutContracts())).isEqualTo(Verdict.CLEAR);
    }

    @Test
    void sees_the_price_or_says_that_it_did_not_look() {
        var reason = RULE.seen(AJudgement.caseOf(ALawfulMonth.withOneVisit()));

        assertThat(AVerification.fact(reason, "price")).isEqualTo("452.00 SEK");
        assertThat(AVerification.fact(reason, "class")).isEqualTo("ANY");
        assertThat(AVerification.fact(reason, "setting")).isEqualTo("URBAN");
        assertThat(AVerification.fact(reason, "contract")).isEqualTo("C1");
        assertThat(RULE.seen(AJudgement.caseOf(with())).variant()).isEqualTo("not-looked");
    }

    @Test
    void holds_for_plan_and_price_together() {
        assertThat(AVerification.of(with().withoutPlans()).lines())
                .containsExactly("F1/1 hold 226.00 -> 0.00 plan-missing;price-missing A");
    }
}
