package se.tillit.exchange.figures;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import se.tillit.kernel.Money;
import se.tillit.kernel.Ratio;
import se.tillit.verification.indicators.ProviderSummary;
import se.tillit.visits.EvidenceGrade;
import tools.jackson.core.JsonGenerator;

/**
 * The providers of a month in {@code summary.json}: sums, and every indicator with its part and its whole, so that months
 * can be added up exactly. {@link EarlierResult} reads it back.
 */
public final class FiguresJson {

    static final String PROVIDERS = "providers";

    private final JsonGenerator json;

    private FiguresJson(JsonGenerator json) {
        this.json = json;
    }

    /** Writes the providers into the object that is being written. */
    public static void write(JsonGenerator json, List<ProviderSummary> providers) {
        json.writeArrayPropertyStart(PROVIDERS);
        var writer = new FiguresJson(json);
        providers.forEach(writer::provider);
        json.writeEndArray();
    }

    private void provider(ProviderSummary summary) {
        var provider = summary.provider();
        json.writeStartObject();
        json.writeStringProperty("provider_id", provider.id().value());
        json.writeStringProperty("name", provider.name());
        json.writeStringProperty("operator", code(provider.operator()));
        sums(summary);
        indicators(summary);
        json.writeEndObject();
    }

    private void sums(ProviderSummary summary) {
        var sums = summary.sums();
        money("claimed_sek", sums.claimed());
        money("approved_sek", sums.approved());
        money("held_sek", sums.held());
        money("adjusted_sek", sums.adjusted());
        money("rejected_sek", sums.rejected());
        json.writeNumberProperty("lines_paid", sums.linesPaid());
        json.writeNumberProperty("lines_adjusted", sums.linesAdjusted());
        json.writeNumberProperty("lines_held", sums.linesHeld());
        json.writeNumberProperty("lines_rejected", sums.linesRejected());
    }

    private void indicators(ProviderSummary summary) {
        var indicators = summary.indicators();
        json.writeNumberProperty("minutes_executed", indicators.executed().value());
        for (var grade : EvidenceGrade.values()) {
            var minutes = indicators.byGrade().get(grade);
            json.writeNumberProperty(minutesOf(grade), minutes == null ? 0 : minutes.value());
        }
        for (var measure : Measure.values()) {
            ratio(measure.key(), measure.of(indicators));
        }
        number("continuity_mean", indicators.continuityMean());
        number("continuity_median", indicators.continuityMedian());
        number("share_percent", indicators.share());
        json.writeNumberProperty("premium_level", indicators.premiumLevel());
        money("premium_sek", indicators.premium());
    }

    static String minutesOf(EvidenceGrade grade) {
        return "minutes_" + code(grade);
    }

    static String code(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private void ratio(String name, Ratio ratio) {
        json.writeArrayPropertyStart(name);
        json.writeNumber(ratio.part());
        json.writeNumber(ratio.whole());
        json.writeEndArray();
    }

    private void money(String name, Money money) {
        json.writeName(name);
        json.writeNumber(money.plain());
    }

    private void number(String name, @Nullable BigDecimal number) {
        if (number != null) {
            json.writeName(name);
            json.writeNumber(number);
        }
    }
}
