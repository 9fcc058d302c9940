package se.tillit.exchange.wording;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.tillit.care.Protection;
import se.tillit.invoices.LineField;
import se.tillit.invoices.LineId;
import se.tillit.kernel.ProviderId;
import se.tillit.verification.Fact;
import se.tillit.verification.Reason;
import se.tillit.verification.RuleCode;

/**
 * What of a reason may be told: nothing that leads to a person with protected identity, and nothing of another provider.
 * A text is written once and read by the municipality and the provider alike.
 */
public final class Disclosure {

    private Disclosure() {}

    /**
     * The facts that may be told, with a word in the place of those that may not.
     *
     * @param reader the provider whose line or visit it is; none where it concerns several
     * @param identity whether the identity of the one concerned is protected
     */
    public static List<Fact> factsOf(Reason reason, @Nullable ProviderId reader, Protection identity) {
        var hidesArea = identity == Protection.PROTECTED;
        var hidesKey =
                reason.rule() == RuleCode.ROW_REJECTED && reason.facts().contains(new Fact("resource", "recipients"));
        if (!hidesArea && !hidesKey && reason.facts().stream().noneMatch(fact -> isAnothers(fact, reader))) {
            return reason.facts();
        }
        return reason.facts().stream()
                .map(fact -> {
                    if (hidesArea && fact.name().equals("area")) {
                        return new Fact(fact.name(), Words.Hidden.PROTECTED);
                    }
                    if (hidesKey && fact.name().equals("key")) {
                        return new Fact(fact.name(), Words.Hidden.NOT_SHOWN);
                    }
                    return isAnothers(fact, reader) ? new Fact(fact.name(), Words.Hidden.ANOTHERS_LINE) : fact;
                })
                .toList();
    }

    private static boolean isAnothers(Fact fact, @Nullable ProviderId reader) {
        return fact.value() instanceof LineId line
                && reader != null
                && !line.provider().equals(reader);
    }

    /** Whether the reason speaks of a visit of another provider, of which no more may be told. */
    static boolean isOfAnothersVisit(Reason reason) {
        return reason.rule() == RuleCode.LINE_CONTRADICTS_VISIT
                && reason.facts().stream()
                        .anyMatch(fact -> fact.value() instanceof List<?> list && list.contains(LineField.PROVIDER));
    }
}
