package se.tillit.verification;

import java.util.Set;
import se.tillit.invoices.Invoice;
import se.tillit.kernel.ProviderId;

/**
 * What the rejected rows of a hand-over named, so that a line that needs one of them is held rather than judged on
 * half the facts (rule 0). Keys that are also found among the accepted rows are not here.
 *
 * @param visits visit ids
 * @param recipients case numbers
 * @param decisions decision ids
 * @param staff employment ids
 * @param contractProviders providers named by a rejected contract
 * @param plans decision and provider named by a rejected plan
 * @param prices contract and service named by a rejected price
 * @param invoices invoices of which a line was rejected, so that their sum is not known
 */
public record RejectedKeys(
        Set<String> visits,
        Set<String> recipients,
        Set<String> decisions,
        Set<String> staff,
        Set<String> contractProviders,
        Set<PlanKey> plans,
        Set<PriceKey> prices,
        Set<InvoiceKey> invoices) {

    /** Nothing was rejected. */
    public static final RejectedKeys NONE =
            new RejectedKeys(Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of());

    /** Decision and provider of a rejected plan, as written. */
    public record PlanKey(String decision, String provider) {}

    /** Contract and service of a rejected price, as written. */
    public record PriceKey(String contract, String service) {}

    /** Provider and number of an invoice. */
    public record InvoiceKey(ProviderId provider, String invoice) {

        /** The key of the invoice. */
        public static InvoiceKey of(Invoice invoice) {
            return new InvoiceKey(invoice.provider(), invoice.id());
        }
    }

    /** Whether no row was rejected that any line could need. */
    public boolean isEmpty() {
        return visits.isEmpty()
                && recipients.isEmpty()
                && decisions.isEmpty()
                && staff.isEmpty()
                && contractProviders.isEmpty()
                && plans.isEmpty()
                && prices.isEmpty();
    }
}
