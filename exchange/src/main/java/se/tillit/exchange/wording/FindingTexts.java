package se.tillit.exchange.wording;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.tillit.care.Protection;
import se.tillit.exchange.Language;
import se.tillit.kernel.ProviderId;
import se.tillit.verification.Fact;
import se.tillit.verification.Finding;
import se.tillit.verification.Mode;
import se.tillit.verification.Reason;
import se.tillit.verification.RuleCode;
import se.tillit.verification.RuleFamily;

/**
 * Findings in words: the evidence, and what would release the line or what the provider can do. Made once, it may be
 * used by many threads.
 */
public final class FindingTexts {

    private final Map<Language, Phrases> phrases = new EnumMap<>(Language.class);

    /** Reads the messages of both languages. */
    public FindingTexts() {
        for (var language : Language.values()) {
            phrases.put(language, Phrases.of(Topic.FINDINGS, language));
        }
    }

    /** The finding in one or two sentences, on one line, marked where the rule is only tried out. */
    public String text(Finding finding, Language language) {
        var about = finding.recipient();
        var told = told(
                finding.reason(), finding.provider(), about == null ? Protection.NONE : about.protection(), language);
        if (finding.mode() == Mode.SHADOW) {
            return Words.plain(in(language).text("shadow.prefix") + " " + told);
        }
        return Words.plain(
                closing(finding, language).map(more -> told + " " + more).orElse(told));
    }

    /** What a rule that is only tried out says, with the mark that it is so. */
    public String tried(Reason reason, Language language) {
        return Words.plain(in(language).text("shadow.prefix") + " " + told(reason, null, Protection.NONE, language));
    }

    /** What a visit finding asks for matters only where a line bills the visit. */
    private Optional<String> closing(Finding finding, Language language) {
        var rule = finding.rule();
        if (rule.family() == RuleFamily.VISIT && finding.lines().isEmpty()) {
            return Optional.empty();
        }
        return find(rule, "release", language).or(() -> findObjection(rule, language));
    }

    /**
     * What a rule that fired says, without what follows from it.
     *
     * @param reader the provider whose line or visit it is
     * @param identity whether the identity of the recipient is protected
     */
    public String told(Reason reason, @Nullable ProviderId reader, Protection identity, Language language) {
        return in(language).text(keyOf(reason, language), Disclosure.factsOf(reason, reader, identity));
    }

    private String keyOf(Reason reason, Language language) {
        var rule = reason.rule().code();
        if (Disclosure.isOfAnothersVisit(reason)) {
            return rule + ".other-provider";
        }
        var key = reason.variant().isEmpty() ? rule : rule + "." + reason.variant();
        var many = key + ".many";
        return in(language).has(many) && countOf(reason.facts()) > 1 ? many : key;
    }

    private static int countOf(List<Fact> facts) {
        for (var fact : facts) {
            if (fact.name().equals("count") && fact.value() instanceof Integer count) {
                return count;
            }
        }
        return 0;
    }

    /** What releases a line that the rule holds, and who can do it; nothing for a rule that holds no line. */
    public Optional<String> findRelease(RuleCode rule, Language language) {
        return find(rule, "release", language).or(() -> find(rule, "when-held", language));
    }

    /** What a provider can do that thinks a rejection wrong; nothing for a rule that rejects no line. */
    public Optional<String> findObjection(RuleCode rule, Language language) {
        return find(rule, "objection", language);
    }

    private Optional<String> find(RuleCode rule, String what, Language language) {
        var key = rule.code() + "." + what;
        return in(language).has(key) ? Optional.of(in(language).text(key)) : Optional.empty();
    }

    private Phrases in(Language language) {
        var found = phrases.get(language);
        if (found == null) {
            throw new IllegalStateException("No messages were read in %s.".formatted(language));
        }
        return found;
    }
}
