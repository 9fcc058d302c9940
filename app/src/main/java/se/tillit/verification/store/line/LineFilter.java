package se.tillit.verification.store.line;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.tillit.kernel.ProviderId;
import se.tillit.kernel.SortText;
import se.tillit.verification.Outcome;

/**
 * Which lines.
 *
 * @param provider whose; none for everybody's
 * @param invoice of which of the provider's invoices; none for all
 * @param outcome what became of them; none for anything
 * @param rule the code of the first rule that decided; none for any, empty for lines that no rule objected to
 */
public record LineFilter(
        @Nullable ProviderId provider,
        @Nullable String invoice,
        @Nullable Outcome outcome,
        @Nullable String rule) {

    /** The lines of an invoice. */
    public static LineFilter ofInvoice(ProviderId provider, String invoice) {
        return new LineFilter(provider, invoice, null, null);
    }

    /** The same lines, of them those that became that, for that rule. */
    public LineFilter with(@Nullable Outcome other, @Nullable String otherRule) {
        return new LineFilter(provider, invoice, other, otherRule);
    }

    /** Whether it leaves lines out that were paid as claimed, so that they need not be read. */
    boolean isOfObjected() {
        return (outcome != null && outcome != Outcome.PAY) || (rule != null && !rule.isEmpty());
    }

    /** As a condition on decisions on lines. */
    String onLines() {
        var condition = new StringBuilder("true");
        if (provider != null) {
            condition.append(" and line_key >= :from_key and line_key < :until_key and provider_id = :provider");
        }
        if (invoice != null) {
            condition.append(" and invoice_id = :invoice");
        }
        if (outcome != null) {
            condition.append(" and outcome = :outcome");
        }
        if (isOfObjected()) {
            condition.append(" and outcome <> 'pay'");
        }
        if (rule != null) {
            condition.append(" and coalesce(rules[1], '') = :rule");
        }
        return condition.toString();
    }

    /** As a condition on sums. */
    String onSums() {
        return onLines()
                .replace(" and line_key >= :from_key and line_key < :until_key", "")
                .replace("coalesce(rules[1], '')", "rule");
    }

    Map<String, Object> places() {
        var places = new HashMap<String, Object>();
        if (provider != null) {
            var from = invoice == null ? SortText.ofAll(provider.value()) : SortText.ofAll(provider.value(), invoice);
            places.put("provider", provider.value());
            places.put("from_key", from);
            places.put("until_key", from + Character.toString(Character.MAX_CODE_POINT));
        }
        if (invoice != null) {
            places.put("invoice", invoice);
        }
        if (outcome != null) {
            places.put("outcome", outcome.name().toLowerCase(Locale.ROOT));
        }
        if (rule != null) {
            places.put("rule", rule);
        }
        return places;
    }
}
