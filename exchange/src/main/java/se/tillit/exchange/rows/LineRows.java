package se.tillit.exchange.rows;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.tillit.care.Decision;
import se.tillit.care.Recipient;
import se.tillit.exchange.columns.InstantColumn;
import se.tillit.exchange.columns.Lookup;
import se.tillit.exchange.columns.MoneyColumn;
import se.tillit.exchange.columns.PriceColumn;
import se.tillit.exchange.columns.TextColumn;
import se.tillit.exchange.columns.WholeColumn;
import se.tillit.exchange.csv.Rows;
import se.tillit.exchange.keeping.RowText;
import se.tillit.exchange.rejections.RejectionReason;
import se.tillit.exchange.schema.ExchangeSchema;
import se.tillit.invoices.EndsClaimed;
import se.tillit.invoices.Invoice;
import se.tillit.invoices.InvoiceLine;
import se.tillit.kernel.Interval;
import se.tillit.kernel.Minutes;
import se.tillit.kernel.ProviderId;
import se.tillit.verification.RejectedKeys;
import se.tillit.visits.Employment;

/** {@code invoice_lines.csv}: only its invoice must be there; what else a line names may point nowhere. */
final class LineRows extends Rows<InvoiceLine> {

    private final InvoiceRows invoices;
    private final TextColumn provider = columns().repeated("provider_id");
    private final TextColumn invoiceId = columns().repeated("invoice_id");
    private final TextColumn id = columns().repeated("line_id");
    private final TextColumn visit = columns().different("visit_id");
    private final TextColumn recipient;
    private final TextColumn decision;
    private final TextColumn plan = columns().repeated("plan_id");
    private final TextColumn employment;
    private final TextColumn service = columns().repeated("service");
    private final InstantColumn start = columns().instant("started_at");
    private final InstantColumn end = columns().instant("ended_at");
    private final WholeColumn minutes = columns().whole("minutes");
    private final PriceColumn price = columns().claimedPrice("unit_price_sek");
    private final MoneyColumn amount = columns().money("amount_sek");
    private final Set<RejectedKeys.InvoiceKey> rejectedInvoices = new HashSet<>();
    private final Set<RejectedKeys.InvoiceKey> replaced = new HashSet<>();
    private @Nullable Invoice latest;

    LineRows(
            InvoiceRows invoices,
            Lookup<Recipient> recipients,
            Lookup<Decision> decisions,
            Lookup<Employment> employments) {
        super(ExchangeSchema.LINES);
        this.invoices = invoices;
        recipient = columns().keysOf("recipient_id", recipients);
        decision = columns().keysOf("decision_id", decisions);
        employment = columns().keysOf("staff_id", employments);
    }

    @Override
    protected @Nullable InvoiceLine build() {
        var invoice = invoice();
        if (invoice == null || columns().endBeforeStart(start, end)) {
            return null;
        }
        return new InvoiceLine(
                invoice,
                id.value(),
                visit.orNull(),
                recipient.orNull(),
                decision.orNull(),
                plan.orNull(),
                employment.orNull(),
                service.orNull(),
                start.isPresent() && end.isPresent() ? new Interval(start.micros(), end.micros()) : null,
                ends(),
                minutes.isPresent() ? Minutes.of(minutes.value()) : null,
                price.orNull(),
                amount.value());
    }

    /** The line's invoice: most often that of the line before. */
    private @Nullable Invoice invoice() {
        var before = latest;
        if (before != null
                && before.id().equals(invoiceId.value())
                && before.provider().value().equals(provider.value())) {
            return before;
        }
        var found = invoices.find(provider.value(), invoiceId.value());
        if (found == null) {
            var reason = invoices.hasRejected(provider.value(), invoiceId.value())
                    ? RejectionReason.REFERENCE_REJECTED
                    : RejectionReason.REFERENCE_UNKNOWN;
            var key = provider.value() + "/" + invoiceId.value();
            columns().report("provider_id/invoice_id", reason, key, invoices.file());
        }
        latest = found;
        return found;
    }

    private EndsClaimed ends() {
        if (start.isPresent()) {
            return end.isPresent() ? EndsClaimed.BOTH : EndsClaimed.START_ONLY;
        }
        return end.isPresent() ? EndsClaimed.END_ONLY : EndsClaimed.NEITHER;
    }

    /** Lines that fill in do not stand where they are on one of these invoices, which came with all of their lines. */
    void replaceLinesOf(Set<RejectedKeys.InvoiceKey> whole) {
        replaced.addAll(whole);
    }

    @Override
    protected boolean isReplaced(InvoiceLine row) {
        return !replaced.isEmpty() && replaced.contains(RejectedKeys.InvoiceKey.of(row.invoice()));
    }

    @Override
    protected void write(InvoiceLine row, RowText text) {
        text.text(row.invoice().provider().value());
        text.text(row.invoice().id());
        text.text(row.line());
        text.text(row.visit());
        text.text(row.recipient());
        text.text(row.decision());
        text.text(row.plan());
        text.text(row.staff());
        text.text(row.service());
        var time = row.time();
        if (time == null) {
            text.nothing();
            text.nothing();
        } else {
            text.instant(time.fromMicros());
            text.instant(time.toMicros());
        }
        var claimed = row.minutes();
        if (claimed == null) {
            text.nothing();
        } else {
            text.whole(claimed.value());
        }
        var each = row.price();
        text.plain(each == null ? "" : each.sek().toPlainString());
        text.plain(row.amount().plain());
    }

    @Override
    protected String part(InvoiceLine row, int index) {
        return switch (index) {
            case 0 -> row.invoice().provider().value();
            case 1 -> row.invoice().id();
            default -> row.line();
        };
    }

    @Override
    protected void rejectedAsRead() {
        rejectedInvoices.add(new RejectedKeys.InvoiceKey(new ProviderId(provider.text()), invoiceId.text()));
    }

    @Override
    protected void rejectedWithKey(List<String> key) {
        rejectedInvoices.add(new RejectedKeys.InvoiceKey(new ProviderId(key.getFirst()), key.get(1)));
    }

    @Override
    protected void rejected(InvoiceLine row) {
        rejectedInvoices.add(
                new RejectedKeys.InvoiceKey(row.provider(), row.invoice().id()));
    }

    /** Invoices of which a line was rejected. */
    Set<RejectedKeys.InvoiceKey> rejectedInvoices() {
        return rejectedInvoices;
    }
}
