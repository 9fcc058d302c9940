package se.tillit.verification.visit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import se.tillit.kernel.Elapsed;
import se.tillit.verification.ALawfulMonth;
import se.tillit.verification.AVisit;
import se.tillit.verification.parameters.Parameter;
import se.tillit.verification.parameters.ParameterRow;
import se.tillit.verification.parameters.Parameters;
import se.tillit.visits.Visit;

class VisitSightTest {

    private static ParameterRow late(String hours, String contract) {
        return new ParameterRow("registered-late.hours", hours, ALawfulMonth.ALWAYS, contract, "a decision");
    }

    private static Elapsed hoursFor(ALawfulMonth month, ParameterRow... rows) {
        var sight = new VisitSight(month.evidence(), Parameters.of(List.of(rows)), Set.of());
        Visit visit = sight.evidence().findVisit("V1").orElseThrow();
        return sight.thresholds(visit).elapsed(Parameter.LATE_HOURS);
    }

    @Test
    void follows_the_contract_of_the_provider_that_recorded_the_visit() {
        var recordedByOther = ALawfulMonth.of().with(AVisit.of("V1").recordedBy(ALawfulMonth.MUNICIPAL));

        assertThat(hoursFor(recordedByOther, late("24", "C1"), late("48", "C2")))
                .isEqualTo(Elapsed.ofHours(48));
        assertThat(hoursFor(ALawfulMonth.withOneVisit(), late("24", "C1"), late("48", "C2")))
                .isEqualTo(Elapsed.ofHours(24));
    }

    @Test
    void follows_the_general_values_where_there_is_no_contract() {
        var month = ALawfulMonth.withOneVisit().withoutContracts();

        assertThat(hoursFor(month, late("24", "C1"))).isEqualTo(Elapsed.ofHours(72));
    }

    @Test
    void keeps_the_providers_without_staff_log_from_change() {
        var without = new HashSet<>(Set.of(ALawfulMonth.COMPANY));
        var sight = new VisitSight(ALawfulMonth.of().evidence(), Parameters.defaults(), without);
        without.clear();

        assertThat(sight.withoutStaffLog()).containsExactly(ALawfulMonth.COMPANY);
    }
}
