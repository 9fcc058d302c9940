package se.tillit.verification.indicators;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import se.tillit.contracts.Operator;
import se.tillit.contracts.Provider;
import se.tillit.kernel.DateRange;
import se.tillit.kernel.Minutes;
import se.tillit.kernel.Money;
import se.tillit.kernel.ProviderId;
import se.tillit.kernel.Ratio;
import se.tillit.kernel.SettlementMonth;
import se.tillit.verification.ALawfulMonth;
import se.tillit.verification.parameters.ParameterRow;
import se.tillit.verification.parameters.Parameters;

class TertialPremiumTest {

    private static final Provider COMPANY = new Provider(ALawfulMonth.COMPANY, "Omsorg i Norr AB", Operator.COMPANY);
    private static final Provider MUNICIPAL =
            new Provider(ALawfulMonth.MUNICIPAL, "Kommunens egen regi", Operator.MUNICIPAL);

    private final Map<SettlementMonth, List<ProviderSummary>> months = new HashMap<>();

    /** A month with so many executed minutes, all at home, and of them registered, permanent and by nurses. */
    private void add(String month, Provider provider, long all, long registered, long permanent, long nurses) {
        var lawful = IndicatorsFixture.indicatorsOf(provider.id(), ALawfulMonth.of());
        var figures = new Indicators(
                Minutes.of(all),
                lawful.byGrade(),
                new Ratio(registered, all),
                new Ratio(permanent, all),
                new Ratio(nurses, all),
                lawful.swedishB2(),
                null,
                null,
                lawful.executedOfFrame(),
                lawful.plannedVisitsDone(),
                lawful.volume(),
                null,
                lawful.plansInTime(),
                lawful.startWithin24Hours(),
                lawful.startWithin48Hours(),
                0,
                Money.ZERO);
        var list = new ArrayList<>(months.getOrDefault(SettlementMonth.parse(month), List.of()));
        list.add(new ProviderSummary(provider, Sums.NONE, figures));
        months.put(SettlementMonth.parse(month), list);
    }

    private List<TertialPremium> premiums(ParameterRow... rows) {
        return TertialPremium.of(months, Parameters.of(List.of(rows)));
    }

    /** 100 of 100 and 700 of 900: 80 percent of 1 000 minutes, though the mean of the months is 88.9. */
    @Test
    void weighs_the_months_by_their_minutes() {
        add("2026-09", COMPANY, 100, 100, 50, 50);
        add("2026-10", COMPANY, 900, 700, 450, 450);

        var premium = premiums().getFirst();
        assertThat(premium.registered()).isEqualTo(new Ratio(800, 1_000));
        assertThat(premium.level()).isEqualTo(2);
        assertThat(premium.executed()).isEqualTo(Minutes.of(1_000));
        assertThat(premium.premium()).isEqualTo(Money.sek("383.33"));
    }

    @Test
    void gives_no_level_a_minute_below() {
        add("2026-09", COMPANY, 100, 99, 50, 50);
        add("2026-10", COMPANY, 900, 700, 450, 450);

        assertThat(premiums().getFirst().level()).isZero();
        assertThat(premiums().getFirst().premium()).isEqualTo(Money.ZERO);
    }

    @Test
    void gives_level_one_where_one_of_permanent_and_nurses_is_wanting() {
        add("2026-09", COMPANY, 100, 100, 49, 50);
        add("2026-10", COMPANY, 900, 700, 450, 450);

        assertThat(premiums().getFirst().level()).isEqualTo(1);
        assertThat(premiums().getFirst().premium()).isEqualTo(Money.sek("166.67"));
    }

    @Test
    void tells_which_months_are_in_it_and_whether_they_are_all() {
        add("2026-11", COMPANY, 60, 60, 60, 60);
        add("2026-09", COMPANY, 60, 60, 60, 60);
        add("2026-10", COMPANY, 60, 60, 60, 60);

        assertThat(premiums().getFirst().months())
                .extracting(SettlementMonth::toString)
                .containsExactly("2026-09", "2026-10", "2026-11");
        assertThat(premiums().getFirst().isComplete()).isFalse();
        add("2026-12", COMPANY, 60, 60, 60, 60);
        assertThat(premiums().getFirst().isComplete()).isTrue();
        assertThat(premiums().getFirst().premium()).isEqualTo(Money.sek("92.00"));
    }

    @Test
    void keeps_tertials_and_providers_apart_and_in_order() {
        add("2026-09", COMPANY, 60, 60, 60, 60);
        add("2026-08", COMPANY, 60, 0, 60, 60);
        add("2026-09", MUNICIPAL, 60, 60, 60, 0);
        add("2027-01", MUNICIPAL, 60, 60, 60, 0);

        assertThat(premiums())
                .extracting(
                        premium -> "%s %s %d".formatted(premium.provider().name(), premium.tertial(), premium.level()))
                .containsExactly(
                        "Kommunens egen regi 2026-T3 1",
                        "Kommunens egen regi 2027-T1 1",
                        "Omsorg i Norr AB 2026-T2 0",
                        "Omsorg i Norr AB 2026-T3 2");
    }

    @Test
    void gives_nothing_without_visits() {
        add("2026-09", COMPANY, 0, 0, 0, 0);

        assertThat(premiums().getFirst().level()).isZero();
    }

    @Test
    void follows_the_figures_in_force_on_the_tertials_first_day() {
        add("2026-10", COMPANY, 60, 60, 60, 60);

        assertThat(premiums(from("2026-09-01")).getFirst().premium()).isEqualTo(Money.sek("30.00"));
        assertThat(premiums(from("2026-09-02")).getFirst().premium()).isEqualTo(Money.sek("23.00"));
    }

    private static ParameterRow from(String day) {
        var days = DateRange.ofClosed(LocalDate.parse(day), null);
        return new ParameterRow("premium.level-2", "30.00", days, null, "a test");
    }

    @Test
    void has_the_premium_of_the_month_where_there_is_one_month_only() {
        var month = ALawfulMonth.withOneVisit();
        var own = IndicatorsFixture.indicators(month);
        var premium =
                TertialPremium.of(Map.of(ALawfulMonth.MONTH, IndicatorsFixture.summaries(month)), Parameters.defaults())
                        .stream()
                        .filter(one -> one.provider().id().equals(new ProviderId("556677-8899")))
                        .findFirst()
                        .orElseThrow();

        assertThat(premium.level()).isEqualTo(own.premiumLevel());
        assertThat(premium.premium()).isEqualTo(own.premium());
    }
}
