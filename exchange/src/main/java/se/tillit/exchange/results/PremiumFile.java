package se.tillit.exchange.results;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import se.tillit.exchange.results.tables.CsvTable;
import se.tillit.kernel.Ratio;
import se.tillit.kernel.SettlementMonth;
import se.tillit.verification.indicators.TertialPremium;

/** {@code premium.csv}: a row for every provider and tertial, in that order (requirement G10). */
public final class PremiumFile {

    private static final String[] HEADER = {
        "provider_id",
        "name",
        "tertial",
        "months",
        "complete",
        "minutes_executed",
        "registered_percent",
        "permanent_percent",
        "assistant_nurse_percent",
        "premium_level",
        "premium_sek"
    };

    private PremiumFile() {}

    /**
     * Writes the file in the folder, which must exist.
     *
     * @throws IOException if it can't be written
     */
    public static void write(List<TertialPremium> premiums, Path folder) throws IOException {
        try (var table = new CsvTable(folder.resolve(ResultFile.PREMIUM.fileName()), HEADER)) {
            for (var premium : premiums) {
                table.row(
                        premium.provider().id().value(),
                        premium.provider().name(),
                        premium.tertial().toString(),
                        CsvTable.joined(premium.months().stream()
                                .map(SettlementMonth::toString)
                                .toList()),
                        Boolean.toString(premium.isComplete()),
                        Long.toString(premium.executed().value()),
                        percent(premium.registered()),
                        percent(premium.permanent()),
                        percent(premium.assistantNurse()),
                        Integer.toString(premium.level()),
                        table.sum(premium.premium()));
            }
        }
    }

    private static String percent(Ratio ratio) {
        return ratio.isDefined() ? ratio.percent().toPlainString() : "";
    }
}
