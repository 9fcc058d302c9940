package se.tillit.generator.faults;

import se.tillit.generator.billing.Biller;
import se.tillit.generator.billing.Invoice;
import se.tillit.generator.billing.Line;
import se.tillit.generator.town.Provider;
import se.tillit.generator.work.Visit;

/** Faults of whole invoices: of their totals, their months, and what they take back. */
final class InvoiceFaults {
    private static final int SUPPLEMENT = 2;
    private static final int EARLY = 9;
    private static final int UNMATCHED = 11;
    private static final int DAY = 86_400;

    private final Planting planting;

    InvoiceFaults(Planting planting) {
        this.planting = planting;
    }

    void plant(int each) {
        creditUnknown(each);
        billAhead(each);
        overstateTotal();
        stateOtherMonth();
    }

    /** Credit notes for an invoice that nobody has seen. */
    private void creditUnknown(int times) {
        var free = planting.freeLines();
        var unknown = Biller.number(planting.month().month().minusMonths(7), 1);
        for (int done = 0; done < times && free.hasNext(); done++) {
            var line = free.next();
            line.visit().reserve();
            var provider = line.invoice().provider();
            planting.answerLine(
                    "credit-unmatched",
                    invoiceFor(provider, UNMATCHED, 0, unknown).add(line.credit()));
        }
    }

    /** Visits of the month to come, on an invoice that says so. */
    private void billAhead(int times) {
        var free = planting.freeLines();
        for (int done = 0; done < times && free.hasNext(); done++) {
            var line = free.next();
            var visit = line.visit();
            visit.reserve();
            long ahead = (long) (planting.days().last() + 1 - planting.dayOf(visit)) * DAY;
            var next = new Visit(
                    planting.world().numbers().nextNumber('V'),
                    visit.care(),
                    visit.site(),
                    visit.payment(),
                    visit.start() + ahead,
                    visit.end() + ahead);
            Copies.workedBy(visit.employment(), next);
            next.registeredBy(visit.startMethod(), visit.endMethod());
            next.tagged(visit.tag(), visit.endTag());
            next.registeredAt(next.end() + 60);
            next.explained(visit.reason());
            planting.month().visits().add(next);
            var invoice = invoiceFor(line.invoice().provider(), EARLY, 1, "");
            planting.answerLine("not-this-month", invoice.add(new Line(next, next.minutes(), planting.priceOf(next))));
        }
    }

    private Invoice invoiceFor(Provider provider, int turn, int monthsAhead, String credits) {
        var month = planting.month().month();
        var id = Biller.number(month, turn);
        return planting.month().invoices().stream()
                .filter(invoice ->
                        invoice.provider() == provider && invoice.id().equals(id))
                .findFirst()
                .orElseGet(() -> planting.add(new Invoice(
                        provider,
                        id,
                        month.plusMonths(monthsAhead),
                        planting.days().last() + 9,
                        credits)));
    }

    private void overstateTotal() {
        planting.month().invoices().stream()
                .filter(invoice -> invoice.provider() == Provider.MUNICIPAL && isSupplement(invoice))
                .findFirst()
                .ifPresent(invoice -> {
                    invoice.overstatedBy(10_000);
                    planting.answer("invoice-total-differs", "invoice", subject(invoice));
                });
    }

    private void stateOtherMonth() {
        planting.month().invoices().stream()
                .filter(invoice -> invoice.provider() == Provider.LAVSKRIKAN && isSupplement(invoice))
                .findFirst()
                .ifPresent(invoice -> {
                    invoice.statedFor(planting.month().month().plusMonths(1));
                    planting.answer("invoice-period-differs", "invoice", subject(invoice));
                });
    }

    private boolean isSupplement(Invoice invoice) {
        return invoice.id().equals(Biller.number(planting.month().month(), SUPPLEMENT));
    }

    private static String subject(Invoice invoice) {
        return invoice.provider().id() + "/" + invoice.id();
    }
}
