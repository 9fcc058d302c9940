package se.tillit.verification;

import se.tillit.invoices.LineId;
import se.tillit.kernel.ProviderId;
import se.tillit.visits.Employment;
import se.tillit.visits.Visit;

/** What a finding is about; one finding has one subject. */
public sealed interface Subject {
    /** An invoice, for the checks of invoices as a whole. */
    record OfInvoice(ProviderId provider, String invoice) implements Subject {}

    /** A line, for line rules. */
    record OfLine(LineId line) implements Subject {}

    /** A visit, for visit rules. */
    record OfVisit(Visit visit) implements Subject {}

    /** An employment, for patterns in one person's work with one provider. */
    record OfEmployment(Employment employment) implements Subject {}

    /** A person with all employers, by the person key. */
    record OfPerson(String person) implements Subject {}

    /** A provider. */
    record OfProvider(ProviderId provider) implements Subject {}
}
