package se.tillit.exchange.explain;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.tillit.care.Decision;
import se.tillit.care.Protection;
import se.tillit.care.Recipient;
import se.tillit.contracts.Provider;
import se.tillit.invoices.InvoiceLine;
import se.tillit.kernel.ProviderId;
import se.tillit.verification.Evidence;
import se.tillit.verification.LineTrace;
import se.tillit.verification.Outcome;
import se.tillit.visits.Visit;

/**
 * The line that is explained, and what may be told of it.
 *
 * @param trace how it was decided
 * @param evidence what it was decided on
 */
record Dossier(LineTrace trace, Evidence evidence) {

    InvoiceLine claim() {
        return trace.decision().line();
    }

    /** The visit, where it is the provider's own; of another's nothing is told. */
    Optional<Visit> findOwnVisit() {
        return Optional.ofNullable(trace.visit())
                .filter(visit -> visit.provider().equals(claim().provider()));
    }

    /** Whether the visit that the line names is another provider's. */
    boolean isAnothersVisit() {
        return trace.visit() != null && findOwnVisit().isEmpty();
    }

    /** The one whom the visit, or else the claim, is about. */
    @Nullable
    Recipient recipient() {
        return findOwnVisit()
                .map(Visit::recipient)
                .or(() -> evidence.findRecipient(claim().recipient()))
                .or(this::findGrantee)
                .orElse(null);
    }

    /** A line for granted time need not name the person whose decision it names. */
    private Optional<Recipient> findGrantee() {
        var granted = trace.granted();
        return granted == null || claim().recipient() != null ? Optional.empty() : granted.findRecipient();
    }

    /** Protected where anyone that the line leads to has a protected identity. */
    Protection identity() {
        var visit = trace.visit();
        var decision = evidence.findDecision(claim().decision());
        var isProtected = (visit != null && visit.recipient().isProtected())
                || evidence.findRecipient(claim().recipient())
                        .filter(Recipient::isProtected)
                        .isPresent()
                || decision.filter(found -> found.recipient().isProtected()).isPresent();
        return isProtected ? Protection.PROTECTED : Protection.NONE;
    }

    boolean isProtected() {
        return identity() == Protection.PROTECTED;
    }

    /** Whether the person's own row could not be read, so that it is not known whether the identity is protected. */
    boolean isRecipientUnread() {
        var named = claim().recipient();
        return named != null && evidence.findRecipient(named).isEmpty();
    }

    /** The decision, where it is for the person whom the line is about. */
    Optional<Decision> findOwnDecision() {
        var about = recipient();
        return evidence.findDecision(claim().decision())
                .filter(decision -> about != null && decision.recipient().id().equals(about.id()));
    }

    /** Whether it is a credit line that found its line. */
    boolean isPaidCredit() {
        return claim().isCredit() && trace.decision().outcome() == Outcome.PAY;
    }

    /** The provider's registered name with its number. */
    String nameOf(ProviderId provider) {
        return evidence.handover().providers().stream()
                .filter(row -> row.id().equals(provider))
                .map(Provider::name)
                .findFirst()
                .map(name -> name + " (" + provider.value() + ")")
                .orElse(provider.value());
    }
}
