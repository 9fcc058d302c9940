package se.tillit.exchange.results;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import se.tillit.exchange.Language;
import se.tillit.exchange.results.tables.FindingRow;
import se.tillit.exchange.results.tables.FindingTable;
import se.tillit.exchange.wording.FindingTexts;
import se.tillit.kernel.SettlementMonth;
import se.tillit.verification.Severity;
import se.tillit.verification.across.AtOnce;
import se.tillit.verification.across.TwoMunicipalitiesAtOnce;

/**
 * {@code two-municipalities-at-once-2026-10.csv}: what one municipality may know of people who work in another at the same time,
 * its own visits alone. The columns are those of findings.csv.
 */
public final class AcrossFile {

    private AcrossFile() {}

    /** Its name. */
    public static String nameFor(SettlementMonth month) {
        return "two-municipalities-at-once-%s.csv".formatted(month);
    }

    /**
     * Writes the findings of one municipality's month.
     *
     * @param found in the order in which they are numbered
     * @param folder the municipality's folder, which exists
     */
    public static void write(
            List<AtOnce> found, TwoMunicipalitiesAtOnce rule, FindingTexts texts, SettlementMonth month, Path folder)
            throws IOException {
        try (var table = new FindingTable(folder.resolve(nameFor(month)))) {
            var number = 0;
            for (var one : found) {
                number++;
                var visit = one.visit();
                var reason = rule.reason(one);
                table.row(new FindingRow(
                        "M%06d".formatted(number),
                        rule.code(),
                        Severity.SERIOUS,
                        visit.provider().value(),
                        visit.recipient(),
                        visit.staff(),
                        visit.person(),
                        List.of(visit.id()),
                        visit.lines(),
                        visit.claimed(),
                        texts.tried(reason, Language.SWEDISH),
                        texts.tried(reason, Language.ENGLISH)));
            }
        }
    }
}
