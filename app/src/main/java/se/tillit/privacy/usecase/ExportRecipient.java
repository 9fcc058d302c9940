package se.tillit.privacy.usecase;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import se.tillit.audit.AuditTrail;
import se.tillit.audit.Deed;
import se.tillit.audit.Deed.Kind;
import se.tillit.audit.Deed.Thing;
import se.tillit.audit.Why;
import se.tillit.identity.Action;
import se.tillit.identity.Board;
import se.tillit.identity.Rights;
import se.tillit.identity.Scope;
import se.tillit.identity.Who;

/**
 * Hands out everything that is known about one recipient, to a case officer of the committee that answers for them. Of
 * someone with protected identity only to those who are named. Whoever may not is told that there is no such case.
 */
@Component
public final class ExportRecipient {

    private final RecipientFiles files;
    private final AuditTrail audit;

    ExportRecipient(RecipientFiles files, AuditTrail audit) {
        this.files = files;
        this.audit = audit;
    }

    /** Whether they may. Both answers stand in the audit trail, the first with the reason. */
    public boolean allow(Who who, String recipient, String why) {
        var isAllowed = files.find(recipient)
                .filter(standing -> reaches(Rights.scope(who, Action.EXPORT_RECIPIENT), standing))
                .filter(standing -> !standing.isProtected() || who.protection() == Who.Protection.NAMED)
                .isPresent();
        audit.note(
                who,
                isAllowed
                        ? new Deed(Kind.READ, "recipient.export", Thing.RECIPIENT, List.of(recipient), Why.said(why))
                        : new Deed(
                                Kind.REFUSAL, "recipient.refused", Thing.RECIPIENT, List.of(recipient), Why.said(why)));
        return isAllowed;
    }

    private static boolean reaches(Scope scope, RecipientFiles.Standing standing) {
        return switch (scope) {
            case Scope.Nothing nothing -> false;
            case Scope.OwnProvider provider -> false;
            case Scope.OfBoards(var boards) ->
                standing.findAgeGroup().stream()
                        .anyMatch(group -> boards.stream().map(Board::ageGroup).anyMatch(group::equals));
            case Scope.Everything everything -> true;
        };
    }

    /** Writes it as a zip, after {@link #allow} has said yes. */
    public void write(String recipient, OutputStream target) throws IOException {
        files.write(recipient, target);
    }

    /** Where everything about a recipient is. */
    public interface RecipientFiles {

        /**
         * How it stands with a recipient.
         *
         * @param ageGroup the latest age group that is known; empty where none is
         * @param isProtected whether they ever had protected identity
         */
        record Standing(String ageGroup, boolean isProtected) {
            /** The latest age group, if one is known. */
            public Optional<String> findAgeGroup() {
                return ageGroup.isEmpty() ? Optional.empty() : Optional.of(ageGroup);
            }
        }

        /** How it stands with the recipient, if there is anything about them. */
        Optional<Standing> find(String recipient);

        /** Writes everything about the recipient as a zip, from one snapshot. */
        void write(String recipient, OutputStream target) throws IOException;
    }
}
