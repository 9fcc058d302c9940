package se.tillit.verification;

import org.jspecify.annotations.Nullable;
import se.tillit.invoices.EndsClaimed;
import se.tillit.invoices.Invoice;
import se.tillit.invoices.InvoiceLine;
import se.tillit.invoices.InvoicedQuantity;
import se.tillit.kernel.Interval;
import se.tillit.kernel.MinuteRounding;
import se.tillit.kernel.Minutes;
import se.tillit.kernel.Money;
import se.tillit.kernel.UnitPrice;

/** A line that bills a visit rightly, to change one fact of. */
public final class ALine {

    private final String line;
    private Invoice invoice = ALawfulMonth.INVOICE;
    private @Nullable String visit;
    private @Nullable String recipient;
    private @Nullable String decision = ALawfulMonth.DECISION.id();
    private @Nullable String staff;
    private @Nullable String service;
    private @Nullable Interval time;
    private EndsClaimed ends = EndsClaimed.BOTH;
    private @Nullable Minutes minutes;
    private @Nullable UnitPrice price = ALawfulMonth.PRICE.price();
    private Money amount;
    private @Nullable InvoicedQuantity asInvoiced;

    private ALine(String line, AVisit billed) {
        var done = billed.build(0);
        var length = done.time().length().inMinutes(MinuteRounding.NEAREST);
        this.line = line;
        visit = done.id();
        recipient = done.recipient().id();
        staff = done.employment().id();
        service = done.service().code();
        time = done.time();
        minutes = length;
        amount = ALawfulMonth.PRICE.price().forTime(length);
    }

    /** The line under the number, as it ought to be for the visit. */
    public static ALine billing(AVisit visit, String line) {
        return new ALine(line, visit);
    }

    /** The line for a month of granted time: a decision, minutes and a price, and no visit. */
    public static ALine granted(String line, Minutes minutes) {
        var granted = new ALine(line, AVisit.of("V0"));
        granted.visit = null;
        granted.staff = null;
        granted.time = null;
        granted.ends = EndsClaimed.NEITHER;
        granted.minutes = minutes;
        granted.amount = ALawfulMonth.PRICE.price().forTime(minutes);
        return granted;
    }

    /** On another invoice. */
    public ALine on(Invoice other) {
        invoice = other;
        return this;
    }

    /** Naming another visit. */
    public ALine naming(@Nullable String otherVisit) {
        visit = otherVisit;
        return this;
    }

    /** Saying that another recipient was helped. */
    public ALine helping(@Nullable String otherRecipient) {
        recipient = otherRecipient;
        return this;
    }

    /** By another decision. */
    public ALine under(@Nullable String otherDecision) {
        decision = otherDecision;
        return this;
    }

    /** Saying that another employment came. */
    public ALine by(@Nullable String otherStaff) {
        staff = otherStaff;
        return this;
    }

    /** Saying that another service was done. */
    public ALine doing(@Nullable String otherService) {
        service = otherService;
        return this;
    }

    /** Claiming another time. */
    public ALine from(@Nullable Interval claimed, EndsClaimed stated) {
        time = claimed;
        ends = stated;
        return this;
    }

    /** Claiming other minutes, the amount as it was. */
    public ALine claiming(@Nullable Minutes claimed) {
        minutes = claimed;
        return this;
    }

    /** Claiming another price, the amount as it was. */
    public ALine priced(@Nullable UnitPrice claimed) {
        price = claimed;
        return this;
    }

    /** Claiming another sum. */
    public ALine amounting(Money claimed) {
        amount = claimed;
        return this;
    }

    /** Stating quantity and price in another way. */
    public ALine stating(InvoicedQuantity stated) {
        asInvoiced = stated;
        return this;
    }

    /** The line. */
    public InvoiceLine build() {
        return new InvoiceLine(
                invoice,
                line,
                visit,
                recipient,
                decision,
                null,
                staff,
                service,
                time,
                ends,
                minutes,
                price,
                amount,
                asInvoiced);
    }
}
