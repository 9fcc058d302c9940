package se.tillit.exchange.results;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import se.tillit.exchange.results.tables.ProviderSummaryRow;
import se.tillit.exchange.results.tables.ProviderSummaryTable;
import se.tillit.verification.indicators.ProviderSummary;

/** {@code provider-summary.csv}: a row for every provider. */
final class ProviderSummaryFile {

    private ProviderSummaryFile() {}

    static void write(List<ProviderSummary> providers, Path folder) throws IOException {
        try (var table = new ProviderSummaryTable(folder.resolve(ResultFile.PROVIDER_SUMMARY.fileName()))) {
            for (var summary : providers) {
                table.row(ProviderSummaryRow.of(summary));
            }
        }
    }
}
