package se.tillit.exchange.peppol;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import se.tillit.invoices.Objection;

/** What an invoice says before and after its lines, as it is found. */
final class HeadDraft {

    final Set<Objection> objections = EnumSet.noneOf(Objection.class);
    Found id = Found.nothing("cbc:ID");
    Found issued = Found.nothing("cbc:IssueDate");
    Found due = Found.nothing("cbc:DueDate");
    Found type = Found.nothing("cbc:InvoiceTypeCode");
    Found currency = Found.nothing("cbc:DocumentCurrencyCode");
    Found periodStart = Found.nothing("cac:InvoicePeriod/cbc:StartDate");
    Found periodEnd = Found.nothing("cac:InvoicePeriod/cbc:EndDate");
    Found credits = Found.nothing("cac:BillingReference/cac:InvoiceDocumentReference/cbc:ID");
    Found total = Found.nothing("cac:LegalMonetaryTotal/cbc:PayableAmount");
    Found legalNumber = Found.nothing("cac:AccountingSupplierParty/cac:Party/cac:PartyLegalEntity/cbc:CompanyID");
    Found endpoint = Found.nothing("cac:AccountingSupplierParty/cac:Party/cbc:EndpointID");
    Found partyNumber = Found.nothing("cac:AccountingSupplierParty/cac:Party/cac:PartyIdentification/cbc:ID");
    Found taxNumber = Found.nothing("cac:AccountingSupplierParty/cac:Party/cac:PartyTaxScheme/cbc:CompanyID");

    /** Where the supplier's Swedish organisation number stands: the first that has the form of one. */
    Optional<Found> findSupplier() {
        return supplierNumbers()
                .filter(found -> SupplierNumber.find(found.value()).isPresent())
                .findFirst();
    }

    /** What to tell where there is none: the first number that is there at all. */
    Found anySupplier() {
        return supplierNumbers().filter(found -> !found.isMissing()).findFirst().orElse(legalNumber);
    }

    private Stream<Found> supplierNumbers() {
        return List.of(legalNumber, endpoint, partyNumber, taxNumber).stream();
    }
}
