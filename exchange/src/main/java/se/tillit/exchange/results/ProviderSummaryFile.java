package se.tillit.exchange.results;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import se.tillit.kernel.Minutes;
import se.tillit.kernel.Ratio;
import se.tillit.verification.indicators.ProviderSummary;
import se.tillit.visits.EvidenceGrade;

/** {@code provider-summary.csv}: each provider's month in figures. */
final class ProviderSummaryFile {

    static final String NAME = "provider-summary.csv";

    private static final String[] HEADER =
            ("provider_id,name,operator,claimed_sek,approved_sek,held_sek,adjusted_sek,rejected_sek,lines,lines_paid,"
                            + "lines_adjusted,lines_held,lines_rejected,minutes_executed,minutes_a,minutes_b,minutes_c,"
                            + "minutes_d,registered_percent,permanent_percent,assistant_nurse_percent,swedish_b2_percent,"
                            + "continuity_mean,continuity_median,executed_percent_of_frame,planned_visits_done_percent,"
                            + "volume_percent,share_percent,plans_in_time_percent,start_within_24h_percent,"
                            + "start_within_48h_percent,premium_level,premium_sek")
                    .split(",");

    private ProviderSummaryFile() {}

    static void write(Path file, List<ProviderSummary> providers) throws IOException {
        try (var csv = CsvOut.to(file)) {
            csv.writeRecord(HEADER);
            for (var provider : providers) {
                csv.writeRecord(row(provider));
            }
        }
    }

    private static String[] row(ProviderSummary summary) {
        var provider = summary.provider();
        var sums = summary.sums();
        var figures = summary.indicators();
        return new String[] {
            provider.id().value(),
            provider.name(),
            provider.operator().name().toLowerCase(Locale.ROOT),
            sums.claimed().plain(),
            sums.approved().plain(),
            sums.held().plain(),
            sums.adjusted().plain(),
            sums.rejected().plain(),
            Long.toString(sums.lines()),
            Long.toString(sums.linesPaid()),
            Long.toString(sums.linesAdjusted()),
            Long.toString(sums.linesHeld()),
            Long.toString(sums.linesRejected()),
            Long.toString(figures.executed().value()),
            minutes(summary, EvidenceGrade.A),
            minutes(summary, EvidenceGrade.B),
            minutes(summary, EvidenceGrade.C),
            minutes(summary, EvidenceGrade.D),
            percent(figures.registered()),
            percent(figures.permanent()),
            percent(figures.assistantNurse()),
            percent(figures.swedishB2()),
            plain(figures.continuityMean()),
            plain(figures.continuityMedian()),
            percent(figures.executedOfFrame()),
            percent(figures.plannedVisitsDone()),
            percent(figures.volume()),
            plain(figures.share()),
            percent(figures.plansInTime()),
            percent(figures.startWithin24Hours()),
            percent(figures.startWithin48Hours()),
            Integer.toString(figures.premiumLevel()),
            figures.premium().plain()
        };
    }

    private static String minutes(ProviderSummary summary, EvidenceGrade grade) {
        var minutes = summary.indicators().byGrade().getOrDefault(grade, Minutes.ZERO);
        return Long.toString(minutes.value());
    }

    private static String percent(Ratio ratio) {
        return ratio.isDefined() ? ratio.percent().toPlainString() : "";
    }

    private static String plain(@Nullable BigDecimal value) {
        return value == null ? "" : value.toPlainString();
    }
}
