package se.tillit.verification.indicators;

import static org.assertj.core.api.Assertions.assertThat;
import static se.tillit.verification.ALawfulMonth.ALWAYS;
import static se.tillit.verification.ALawfulMonth.AREA;
import static se.tillit.verification.ALawfulMonth.COMPANY;
import static se.tillit.verification.ALawfulMonth.MUNICIPAL;
import static se.tillit.verification.ALawfulMonth.contract;
import static se.tillit.verification.indicators.IndicatorsFixture.indicators;
import static se.tillit.verification.indicators.IndicatorsFixture.indicatorsOf;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.tillit.areas.Area;
import se.tillit.contracts.Compensation;
import se.tillit.contracts.Contract;
import se.tillit.kernel.DateRange;
import se.tillit.kernel.ProviderId;
import se.tillit.kernel.Ratio;
import se.tillit.verification.ALawfulMonth;
import se.tillit.verification.AVisit;

class GrantedTimeTest {

    private static final Area SOUTH = new Area("A2", "South");

    @Test
    void holds_the_executed_minutes_against_the_providers_own_frames() {
        var month = granted(ALawfulMonth.of(), "X", AREA, COMPANY, 200).with(AVisit.of("V"));

        assertThat(indicators(month).executedOfFrame()).isEqualTo(new Ratio(30, 3_300));
    }

    @Test
    void tells_the_providers_part_of_all_granted_minutes() {
        var month = granted(ALawfulMonth.of(), "X", AREA, MUNICIPAL, 1_000);

        assertThat(indicators(month).volume()).isEqualTo(new Ratio(3_100, 4_100));
        assertThat(indicatorsOf(MUNICIPAL, month).volume()).isEqualTo(new Ratio(1_000, 4_100));
    }

    @Test
    void counts_a_decision_once_for_a_provider_with_two_assignments() {
        var month = ALawfulMonth.of().with(ALawfulMonth.assignment("U2", ALawfulMonth.DECISION, COMPANY, ALWAYS));

        assertThat(indicators(month).volume()).isEqualTo(new Ratio(3_100, 3_100));
    }

    @Test
    void has_no_volume_where_nothing_is_granted() {
        assertThat(indicators(ALawfulMonth.of().withoutAssignments()).volume().isDefined())
                .isFalse();
    }

    @Test
    void has_no_share_where_no_contract_names_one() {
        assertThat(indicators(ALawfulMonth.of()).share()).isNull();
    }

    @Test
    void tells_the_share_on_which_all_contracts_agree() {
        var month = contracts("60", "60.00");

        assertThat(indicators(month).share()).isEqualTo(new BigDecimal("60.0"));
    }

    @Test
    void weighs_shares_that_differ_by_what_is_granted_in_each_area() {
        var month = granted(contracts("60", "20"), "X", SOUTH, MUNICIPAL, 900);

        assertThat(indicators(month).share()).isEqualTo(new BigDecimal("51.0"));
    }

    @Test
    void weighs_a_contract_for_the_whole_municipality_by_all_that_is_granted() {
        var month = granted(ALawfulMonth.of(), "X", SOUTH, MUNICIPAL, 900)
                .with(SOUTH)
                .with(contract("C1", COMPANY, AREA, "50"))
                .with(contract("C3", COMPANY, null, "10"));

        assertThat(indicators(month).share()).isEqualTo(new BigDecimal("27.5"));
    }

    @Test
    void takes_the_plain_mean_where_nothing_is_granted() {
        assertThat(indicators(contracts("60", "20.5").withoutAssignments()).share())
                .isEqualTo(new BigDecimal("40.3"));
    }

    @Test
    void leaves_contracts_of_other_months_and_without_a_share_out() {
        var ended = DateRange.ofClosed(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 9, 30));
        var month = contracts("60", null)
                .with(new Contract("C4", COMPANY, AREA, BigDecimal.TEN, null, Compensation.EXECUTED_TIME, ended));

        assertThat(indicators(month).share()).isEqualTo(new BigDecimal("60.0"));
    }

    private static ALawfulMonth contracts(String north, @Nullable String south) {
        return ALawfulMonth.of()
                .with(SOUTH)
                .with(contract("C1", COMPANY, AREA, north))
                .with(contract("C3", COMPANY, SOUTH, south));
    }

    private static ALawfulMonth granted(ALawfulMonth month, String id, Area area, ProviderId provider, long minutes) {
        var recipient = ALawfulMonth.recipient(id, area);
        var decision = ALawfulMonth.decision(id, recipient, minutes);
        return month.with(recipient).with(decision).with(ALawfulMonth.assignment(id, decision, provider, ALWAYS));
    }
}
