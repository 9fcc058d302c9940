package se.tillit.exchange.results;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.tillit.kernel.Minutes;
import se.tillit.kernel.Ratio;
import se.tillit.verification.indicators.Indicators;
import se.tillit.verification.indicators.ProviderSummary;
import se.tillit.visits.EvidenceGrade;

/** {@code provider-summary.csv}: a row for every provider. */
final class ProviderSummaryFile {

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

    private ProviderSummaryFile() {}

    static void write(List<ProviderSummary> providers, Path folder) throws IOException {
        try (var table = new CsvTable(folder, ResultFile.PROVIDER_SUMMARY, HEADER)) {
            for (var summary : providers) {
                var provider = summary.provider();
                var sums = summary.sums();
                var figures = summary.indicators();
                table.row(
                        provider.id().value(),
                        provider.name(),
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
                        minutes(figures.executed()),
                        ofGrade(figures, EvidenceGrade.A),
                        ofGrade(figures, EvidenceGrade.B),
                        ofGrade(figures, EvidenceGrade.C),
                        ofGrade(figures, EvidenceGrade.D),
                        percent(figures.registered()),
                        percent(figures.permanent()),
                        percent(figures.assistantNurse()),
                        percent(figures.swedishB2()),
                        oneDecimal(figures.continuityMean()),
                        oneDecimal(figures.continuityMedian()),
                        percent(figures.executedOfFrame()),
                        percent(figures.plannedVisitsDone()),
                        percent(figures.volume()),
                        oneDecimal(figures.share()),
                        percent(figures.plansInTime()),
                        percent(figures.startWithin24Hours()),
                        percent(figures.startWithin48Hours()),
                        Integer.toString(figures.premiumLevel()),
                        table.sum(figures.premium()));
            }
        }
    }

    private static String minutes(Minutes minutes) {
        return Long.toString(minutes.value());
    }

    private static String ofGrade(Indicators figures, EvidenceGrade grade) {
        return minutes(figures.byGrade().getOrDefault(grade, Minutes.ZERO));
    }

    private static String percent(Ratio ratio) {
        return ratio.isDefined() ? ratio.percent().toPlainString() : "";
    }

    private static String oneDecimal(@Nullable BigDecimal number) {
        return number == null ? "" : number.setScale(1, RoundingMode.HALF_UP).toPlainString();
    }
}
