package se.tillit.verification.web.line;

import java.util.List;
import java.util.function.BiFunction;
import se.tillit.exchange.Language;
import se.tillit.verification.store.line.ReasonSum;
import se.tillit.verification.web.Spoken;
import se.tillit.verification.web.Status;

/**
 * Lines with the same outcome for the same reason, in words.
 *
 * @param href the lines themselves
 * @param status what became of them
 * @param reason why
 * @param lines how many
 * @param claimed what they claim
 * @param approved what is approved
 * @param withheld what is not
 */
public record ReasonItem(
        String href, Status status, String reason, String lines, String claimed, String approved, String withheld) {

    static List<ReasonItem> of(List<ReasonSum> sums, BiFunction<String, String, String> address, Language language) {
        var texts = new LineTexts(language);
        var spoken = Spoken.in(language);
        return sums.stream()
                .map(sum -> new ReasonItem(
                        address.apply(Asked.code(sum.outcome()), Asked.ruleCode(sum.rule())),
                        texts.status(sum.outcome()),
                        texts.rule(sum.rule()),
                        spoken.count(sum.lines()),
                        spoken.sum(sum.claimed()),
                        spoken.sum(sum.approved()),
                        spoken.sum(sum.withheld())))
                .toList();
    }
}
