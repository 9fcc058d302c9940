package se.tillit.verification.indicators;

import java.util.List;
import se.tillit.kernel.ProviderId;
import se.tillit.verification.ALawfulMonth;
import se.tillit.verification.MonthOfWork;
import se.tillit.verification.parameters.ParameterRow;
import se.tillit.verification.parameters.Parameters;

/** Reckons the indicators of a small month. */
final class IndicatorsFixture {

    private IndicatorsFixture() {}

    /** The company's indicators by the default parameters, but for the rows. */
    static Indicators indicators(ALawfulMonth month, ParameterRow... rows) {
        return indicatorsOf(ALawfulMonth.COMPANY, month, rows);
    }

    static Indicators indicatorsOf(ProviderId provider, ALawfulMonth month, ParameterRow... rows) {
        return summaries(month, rows).stream()
                .filter(summary -> summary.provider().id().equals(provider))
                .findFirst()
                .orElseThrow()
                .indicators();
    }

    static List<ProviderSummary> summaries(ALawfulMonth month, ParameterRow... rows) {
        var evidence = month.evidence();
        return ProviderSummaries.of(evidence, MonthOfWork.of(evidence), List.of(), Parameters.of(List.of(rows)));
    }

    /** A parameter changed for always. */
    static ParameterRow parameter(String key, String value) {
        return new ParameterRow(key, value, ALawfulMonth.ALWAYS, null, "a test");
    }
}
