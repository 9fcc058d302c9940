package se.tillit.verification.web.person;

import java.util.List;
import se.tillit.exchange.Language;
import se.tillit.kernel.SettlementMonth;
import se.tillit.verification.store.KeptFinding;
import se.tillit.verification.web.Places;
import se.tillit.verification.web.Spoken;

/**
 * A finding about somebody, in words.
 *
 * @param id its number
 * @param href its page
 * @param rule the rule
 * @param text the finding
 */
public record FoundItem(String id, String href, String rule, String text) {

    static List<FoundItem> of(List<KeptFinding> findings, SettlementMonth month, Language language) {
        return findings.stream()
                .map(finding -> new FoundItem(
                        finding.id(),
                        Places.finding(month, finding.number()),
                        Spoken.in(language).rule(finding.rule()),
                        finding.text(language)))
                .toList();
    }
}
