package se.tillit.verification.indicators;

import static org.assertj.core.api.Assertions.assertThat;
import static se.tillit.verification.ALawfulMonth.COMPANY;
import static se.tillit.verification.ALawfulMonth.MUNICIPAL;

import java.util.List;
import org.junit.jupiter.api.Test;
import se.tillit.kernel.Minutes;
import se.tillit.kernel.Money;
import se.tillit.kernel.ProviderId;
import se.tillit.verification.ALawfulMonth;
import se.tillit.verification.ALine;
import se.tillit.verification.AVisit;
import se.tillit.verification.LineDecision;
import se.tillit.verification.MonthOfWork;
import se.tillit.verification.Outcome;
import se.tillit.verification.parameters.Parameters;
import se.tillit.visits.EvidenceGrade;

class ProviderSummariesTest {

    @Test
    void has_a_row_for_every_provider_in_order_of_id() {
        assertThat(IndicatorsFixture.summaries(ALawfulMonth.withOneVisit()))
                .extracting(summary -> summary.provider().id())
                .containsExactly(MUNICIPAL, COMPANY);
    }

    @Test
    void has_a_row_of_nothing_for_a_provider_with_nothing() {
        var summary = summary(ALawfulMonth.withOneVisit(), List.of(), MUNICIPAL);

        assertThat(summary.sums()).isEqualTo(Sums.NONE);
        assertThat(summary.indicators().executed()).isEqualTo(Minutes.ZERO);
        assertThat(summary.indicators().executedOfFrame().isDefined()).isFalse();
    }

    @Test
    void adds_up_the_lines_of_each_provider() {
        var decisions = List.of(
                decision("1", Outcome.PAY, "226.00"),
                decision("2", Outcome.ADJUST, "200.00"),
                decision("3", Outcome.HOLD, "0.00"),
                decision("4", Outcome.REJECT, "0.00"));

        var sums = summary(ALawfulMonth.withOneVisit(), decisions, COMPANY).sums();

        assertThat(sums.claimed()).isEqualTo(Money.sek("904.00"));
        assertThat(sums.approved()).isEqualTo(Money.sek("426.00"));
        assertThat(sums.adjusted()).isEqualTo(Money.sek("26.00"));
        assertThat(sums.held()).isEqualTo(Money.sek("226.00"));
        assertThat(sums.rejected()).isEqualTo(Money.sek("226.00"));
        assertThat(sums.lines()).isEqualTo(4);
        assertThat(List.of(sums.linesPaid(), sums.linesAdjusted(), sums.linesHeld(), sums.linesRejected()))
                .containsOnly(1L);
        assertThat(summary(ALawfulMonth.withOneVisit(), decisions, MUNICIPAL).sums())
                .isEqualTo(Sums.NONE);
    }

    private static LineDecision decision(String line, Outcome outcome, String approved) {
        var billed = ALine.billing(AVisit.of("V" + line), line).build();
        return new LineDecision(billed, outcome, Money.sek(approved), Minutes.ZERO, List.of(), EvidenceGrade.A);
    }

    private static ProviderSummary summary(ALawfulMonth month, List<LineDecision> decisions, ProviderId provider) {
        var evidence = month.evidence();
        return ProviderSummaries.of(evidence, MonthOfWork.of(evidence), decisions, Parameters.defaults()).stream()
                .filter(one -> one.provider().id().equals(provider))
                .findFirst()
                .orElseThrow();
    }
}
