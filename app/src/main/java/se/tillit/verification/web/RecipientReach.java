package se.tillit.verification.web;

import se.tillit.care.AgeGroup;
import se.tillit.care.Recipient;
import se.tillit.identity.Action;
import se.tillit.identity.Board;
import se.tillit.identity.Scope;
import se.tillit.identity.Who;
import se.tillit.server.web.Viewing;
import se.tillit.verification.Evidence;

/**
 * Whose month may be shown to whom: a provider sees those whom it has an assignment for or has visited, and not those
 * whom its invoices only name; a case officer the own committees'; a protected identity is for those named alone.
 */
public final class RecipientReach {

    private RecipientReach() {}

    /**
     * Whether the one who looks may see the recipient's month.
     *
     * @param evidence what is known around the recipient
     */
    public static boolean maySee(Recipient recipient, Evidence evidence, Viewing viewing) {
        if (recipient.isProtected() && viewing.who().protection() != Who.Protection.NAMED) {
            return false;
        }
        return switch (viewing.scope(Action.READ_LINES)) {
            case Scope.Nothing nothing -> false;
            case Scope.Everything everything -> true;
            case Scope.OfBoards(var boards) ->
                recipient.ageGroup() != null && boards.contains(boardOf(recipient.ageGroup()));
            case Scope.OwnProvider(var own) ->
                evidence.handover().visits().stream()
                                .anyMatch(visit -> visit.provider().equals(own)
                                        && visit.recipient().equals(recipient))
                        || evidence.handover().assignments().stream()
                                .anyMatch(assignment -> assignment.provider().equals(own)
                                        && assignment.decision().recipient().equals(recipient));
        };
    }

    private static Board boardOf(AgeGroup group) {
        return switch (group) {
            case UNDER_65 -> Board.UNDER_65;
            case OVER_65 -> Board.FROM_65;
        };
    }
}
