package se.tillit.exchange.wording;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import se.tillit.care.Protection;
import se.tillit.care.Recipient;
import se.tillit.exchange.Language;
import se.tillit.invoices.LineId;
import se.tillit.verification.Fact;
import se.tillit.verification.Finding;
import se.tillit.visits.Employment;
import se.tillit.visits.Visit;

/**
 * Findings in words for a committee: the evidence without anything that a recipient, a staff member, a visit or a
 * decision can be looked up by. A text of others that is not known to be harmless is taken for an id.
 */
public final class CommitteeTexts {

    /** Facts that are plain text and lead to nobody. */
    private static final Set<String> HARMLESS = Set.of("invoice", "contract", "area", "resource");

    private final FindingTexts texts;
    private final Map<Language, Phrases> phrases = new EnumMap<>(Language.class);
    private final Map<Language, RuleTexts> rules = new EnumMap<>(Language.class);

    /** Reads the messages of both languages. */
    public CommitteeTexts(FindingTexts texts) {
        this.texts = texts;
        for (var language : Language.values()) {
            phrases.put(language, Phrases.of(Topic.COMMITTEE, language));
            rules.put(language, new RuleTexts(language));
        }
    }

    /**
     * The finding in one or two sentences. Where its own text needs an id and there are no other words for it, the rule's
     * general text.
     */
    public String text(Finding finding, Language language) {
        return texts.complete(finding, told(finding, language), language);
    }

    private String told(Finding finding, Language language) {
        var key = texts.keyOf(finding.reason(), language);
        var about = finding.recipient();
        var facts = Disclosure.factsOf(
                        finding.reason(), finding.provider(), about == null ? Protection.NONE : about.protection())
                .stream()
                .filter(CommitteeTexts::isHarmless)
                .toList();
        if (in(phrases, language).has(key)) {
            return in(phrases, language).text(key, facts);
        }
        var usual = texts.in(language);
        var known = facts.stream().map(Fact::name).collect(Collectors.toSet());
        return known.containsAll(usual.namesIn(key))
                ? usual.text(key, facts)
                : in(rules, language).of(finding.rule()).text();
    }

    private static boolean isHarmless(Fact fact) {
        return HARMLESS.contains(fact.name()) || !isId(fact.value());
    }

    private static boolean isId(Object value) {
        return switch (value) {
            case String text -> true;
            case LineId line -> true;
            case Visit visit -> true;
            case Employment employment -> true;
            case Recipient recipient -> true;
            case List<?> list -> list.stream().anyMatch(CommitteeTexts::isId);
            default -> false;
        };
    }

    private static <T> T in(Map<Language, T> texts, Language language) {
        var found = texts.get(language);
        if (found == null) {
            throw new IllegalStateException("No messages were read in %s.".formatted(language));
        }
        return found;
    }
}
