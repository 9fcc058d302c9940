package se.tillit.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.tillit.areas.Area;
import se.tillit.kernel.DateRange;
import se.tillit.verification.ALawfulMonth;

class ContractTest {

    private static final Area SOUTH = new Area("A2", "South");

    private static Contract contract(String id, @Nullable Area area, String first) {
        return new Contract(
                id,
                ALawfulMonth.COMPANY,
                area,
                null,
                null,
                Compensation.EXECUTED_TIME,
                DateRange.ofClosed(LocalDate.parse(first), null));
    }

    @Test
    void is_for_its_area_or_for_all() {
        assertThat(contract("1", SOUTH, "2026-01-01").isFor(SOUTH)).isTrue();
        assertThat(contract("1", SOUTH, "2026-01-01").isFor(ALawfulMonth.AREA)).isFalse();
        assertThat(contract("1", null, "2026-01-01").isFor(SOUTH)).isTrue();
        assertThat(contract("1", null, "2026-01-01").isForWholeMunicipality()).isTrue();
        assertThat(contract("1", SOUTH, "2026-01-01").isForWholeMunicipality()).isFalse();
    }

    @Test
    void puts_the_areas_own_first_then_the_latest_then_the_lowest_id() {
        var all = contract("1", null, "2026-09-01");
        var early = contract("2", SOUTH, "2026-01-01");
        var late = contract("10", SOUTH, "2026-02-01");
        var lateToo = contract("9", SOUTH, "2026-02-01");

        assertThat(List.of(all, early, late, lateToo).stream().sorted(Contract.BY_PRECEDENCE))
                .containsExactly(lateToo, late, early, all);
    }

    @Test
    void needs_prices_in_the_unit_of_its_compensation() {
        assertThat(Compensation.EXECUTED_TIME.unit()).isEqualTo(PriceUnit.HOUR);
        assertThat(Compensation.GRANTED_TIME.unit()).isEqualTo(PriceUnit.HOUR);
        assertThat(Compensation.PER_INTERVENTION.unit()).isEqualTo(PriceUnit.VISIT);
    }
}
