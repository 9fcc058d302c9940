package se.tillit.verification.web.found;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import se.tillit.exchange.Language;
import se.tillit.exchange.Messages;
import se.tillit.identity.Who;
import se.tillit.kernel.Money;
import se.tillit.verification.Mode;
import se.tillit.verification.Severity;
import se.tillit.verification.store.KeptFinding;
import se.tillit.verification.web.Spoken;
import se.tillit.verification.web.Status;
import se.tillit.visits.EvidenceGrade;

/** Parts of findings in words. */
final class FindingWords {

    private static final Messages TEXTS = Messages.beside(FindingWords.class, "found");

    /** What stands where there is nothing to say. */
    static final String NOTHING = "–";

    private final Language language;
    private final Spoken spoken;

    FindingWords(Language language) {
        this.language = language;
        this.spoken = Spoken.in(language);
    }

    String say(String key, Object... places) {
        return TEXTS.text(key, language, places);
    }

    Status severity(Severity severity) {
        var kind = switch (severity) {
            case SERIOUS -> "failed";
            case DEVIATION -> "wait";
            case INFORMATION -> "none";
        };
        return new Status(first(spoken.value(severity)), kind);
    }

    String mode(String code) {
        return first(spoken.value(Mode.valueOf(code.toUpperCase(Locale.ROOT))));
    }

    boolean isShadow(KeptFinding finding) {
        return finding.mode().equals(Mode.SHADOW.name().toLowerCase(Locale.ROOT));
    }

    String shadow(KeptFinding finding) {
        return isShadow(finding) ? say("shadow") : "";
    }

    String amount(@Nullable Money amount) {
        return amount == null ? NOTHING : spoken.sum(amount);
    }

    String grade(@Nullable String grade) {
        return grade == null ? NOTHING : grade;
    }

    /** The grade with what it means. */
    String gradeInFull(String grade) {
        return spoken.value(EvidenceGrade.valueOf(grade));
    }

    String count(long findings) {
        return say(findings == 1 ? "count.one" : "count.many", spoken.count(findings));
    }

    /** The case number, for those who may see it. */
    String recipient(KeptFinding.@Nullable Someone recipient, Who who) {
        if (recipient == null) {
            return "";
        }
        return isHidden(recipient, who) ? say("protected") : recipient.id();
    }

    static boolean isHidden(KeptFinding.Someone recipient, Who who) {
        return recipient.isProtected() && who.protection() != Who.Protection.NAMED;
    }

    static String first(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
