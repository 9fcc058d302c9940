package se.tillit.cli;

import java.math.BigDecimal;
import java.util.Set;
import se.tillit.contracts.Compensation;
import se.tillit.exchange.intake.PackageContent;
import se.tillit.invoices.InvoiceLine;
import se.tillit.invoices.InvoicedQuantity;
import se.tillit.invoices.QuantityUnit;
import se.tillit.kernel.SettlementMonth;
import se.tillit.verification.Evidence;

/** Turns the lines of contracts that pay for visits into lines that count visits, as an electronic invoice should. */
final class PaidByTheVisit {

    private final Evidence evidence;

    /** Contracts are in force on days of visits; which month is settled does not matter here. */
    PaidByTheVisit(PackageContent content, SettlementMonth month) {
        evidence = new Evidence(content.handover(), month, Set.of());
    }

    /** The same line, counted in visits where visits are what its contract pays for. */
    InvoiceLine counted(InvoiceLine line) {
        var price = line.price();
        if (price == null || price.sek().signum() < 0 || line.asInvoiced() != null || !isByTheVisit(line)) {
            return line;
        }
        return line.statedAs(new InvoicedQuantity(
                line.isCredit() ? BigDecimal.ONE.negate() : BigDecimal.ONE,
                QuantityUnit.VISIT,
                price.sek(),
                BigDecimal.ONE));
    }

    private boolean isByTheVisit(InvoiceLine line) {
        return evidence.findVisit(line.visit())
                .flatMap(visit ->
                        evidence.findContract(line.provider(), visit.recipient().area(), visit.day()))
                .filter(contract -> contract.compensation() == Compensation.PER_INTERVENTION)
                .isPresent();
    }
}
