package se.tillit.verification.pattern;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.tillit.care.Recipient;
import se.tillit.invoices.LineId;
import se.tillit.kernel.ProviderId;
import se.tillit.verification.Finding;
import se.tillit.verification.MonthOfWork.Person;
import se.tillit.verification.Reason;
import se.tillit.verification.Severity;
import se.tillit.verification.Subject;
import se.tillit.visits.Employment;

/** Findings about a month: they have no amount, and are marked with the mode of their rule. */
final class PatternFindings {

    private PatternFindings() {}

    static Finding ofProvider(PatternCase month, ProviderId provider, Severity severity, Reason reason) {
        return ofProvider(month, provider, severity, List.of(), reason);
    }

    static Finding ofProvider(
            PatternCase month, ProviderId provider, Severity severity, List<LineId> lines, Reason reason) {
        return new Finding(
                new Subject.OfProvider(provider),
                severity,
                month.thresholds().mode(reason.rule()),
                provider,
                null,
                null,
                null,
                List.of(),
                lines,
                null,
                reason);
    }

    static Finding ofEmployment(PatternCase month, Employment employment, Severity severity, Reason reason) {
        return ofEmployment(month, employment, severity, null, List.of(), reason);
    }

    static Finding ofEmployment(
            PatternCase month,
            Employment employment,
            Severity severity,
            @Nullable Recipient recipient,
            List<String> visits,
            Reason reason) {
        return new Finding(
                new Subject.OfEmployment(employment),
                severity,
                month.thresholds().mode(reason.rule()),
                employment.employer(),
                recipient,
                employment.id(),
                employment.person(),
                visits,
                List.of(),
                null,
                reason);
    }

    static Finding ofPerson(PatternCase month, Person person, Severity severity, Reason reason) {
        return new Finding(
                new Subject.OfPerson(person.key()),
                severity,
                month.thresholds().mode(reason.rule()),
                onlyEmployerOf(person),
                null,
                null,
                person.key(),
                List.of(),
                List.of(),
                null,
                reason);
    }

    /** A finding on several employers' staff is no one employer's to read. */
    private static @Nullable ProviderId onlyEmployerOf(Person person) {
        var employer = person.employments().getFirst().employment().employer();
        for (var work : person.employments()) {
            if (!work.employment().employer().equals(employer)) {
                return null;
            }
        }
        return employer;
    }
}
