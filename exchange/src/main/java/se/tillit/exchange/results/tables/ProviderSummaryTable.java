package se.tillit.exchange.results.tables;

import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import se.tillit.kernel.Minutes;
import se.tillit.visits.EvidenceGrade;

/** {@code provider-summary.csv}: a row for every provider. */
public final class ProviderSummaryTable implements AutoCloseable {

    private static final String[] HEADER = {
        "provider_id",
        "name",
        "operator",
        "claimed_sek",
        "approved_sek",
        "held_sek",
        "adjusted_sek",
        "rejected_sek",
        "lines",
        "lines_paid",
        "lines_adjusted",
        "lines_held",
        "lines_rejected",
        "minutes_executed",
        "minutes_a",
        "minutes_b",
        "minutes_c",
        "minutes_d",
        "registered_percent",
        "permanent_percent",
        "assistant_nurse_percent",
        "swedish_b2_percent",
        "continuity_mean",
        "continuity_median",
        "executed_percent_of_frame",
        "planned_visits_done_percent",
        "volume_percent",
        "share_percent",
        "plans_in_time_percent",
        "start_within_24h_percent",
        "start_within_48h_percent",
        "premium_level",
        "premium_sek"
    };

    private final CsvTable table;

    /** Into the writer, which is closed with the table. */
    public ProviderSummaryTable(Writer writer, TableUse use) {
        table = new CsvTable(writer, use, HEADER);
    }

    /** Into the file, exactly. */
    public ProviderSummaryTable(Path file) throws IOException {
        table = new CsvTable(file, HEADER);
    }

    /** Writes a row. */
    public void row(ProviderSummaryRow row) {
        var provider = row.provider();
        var sums = row.sums();
        table.row(
                table.text(provider.id().value()),
                table.text(provider.name()),
                CsvTable.code(provider.operator()),
                table.sum(sums.claimed()),
                table.sum(sums.approved()),
                table.sum(sums.held()),
                table.sum(sums.adjusted()),
                table.sum(sums.rejected()),
                Long.toString(sums.lines()),
                Long.toString(sums.linesPaid()),
                Long.toString(sums.linesAdjusted()),
                Long.toString(sums.linesHeld()),
                Long.toString(sums.linesRejected()),
                minutes(row.executed()),
                ofGrade(row, EvidenceGrade.A),
                ofGrade(row, EvidenceGrade.B),
                ofGrade(row, EvidenceGrade.C),
                ofGrade(row, EvidenceGrade.D),
                oneDecimal(row.registered()),
                oneDecimal(row.permanent()),
                oneDecimal(row.assistantNurse()),
                oneDecimal(row.swedishB2()),
                oneDecimal(row.continuityMean()),
                oneDecimal(row.continuityMedian()),
                oneDecimal(row.executedOfFrame()),
                oneDecimal(row.plannedVisitsDone()),
                oneDecimal(row.volume()),
                oneDecimal(row.share()),
                oneDecimal(row.plansInTime()),
                oneDecimal(row.startWithin24Hours()),
                oneDecimal(row.startWithin48Hours()),
                Integer.toString(row.premiumLevel()),
                table.sum(row.premium()));
    }

    private static String minutes(Minutes minutes) {
        return Long.toString(minutes.value());
    }

    private static String ofGrade(ProviderSummaryRow row, EvidenceGrade grade) {
        return minutes(row.byGrade().getOrDefault(grade, Minutes.ZERO));
    }

    private static String oneDecimal(@Nullable BigDecimal number) {
        return number == null ? "" : number.setScale(1, RoundingMode.HALF_UP).toPlainString();
    }

    @Override
    public void close() throws IOException {
        table.close();
    }
}
