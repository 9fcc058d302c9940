package se.tillit.verification.web.line;

import java.util.List;
import se.tillit.exchange.Language;
import se.tillit.exchange.Messages;
import se.tillit.verification.Outcome;
import se.tillit.verification.web.Spoken;
import se.tillit.verification.web.Status;

/** Words that the pages of invoices and lines share, in one language. */
record LineTexts(Language language) {

    private static final Messages TEXTS = Messages.beside(LineTexts.class, "line-words");

    /** What became of a line, as a word with its colour. */
    Status status(Outcome outcome) {
        var kind = switch (outcome) {
            case PAY -> "done";
            case ADJUST, HOLD -> "waiting";
            case REJECT -> "failed";
        };
        return new Status(TEXTS.text("outcome." + Asked.code(outcome), language), kind);
    }

    /** The rules that decided; a dash where none objected. */
    String rules(List<String> rules) {
        return rules.isEmpty()
                ? TEXTS.text("rule.none", language)
                : String.join(
                        ", ", rules.stream().map(Spoken.in(language)::rule).toList());
    }

    /** The rule by name, or that none objected. */
    String rule(String rule) {
        return rules(rule.isEmpty() ? List.of() : List.of(rule));
    }

    /** How well the visit is proved. */
    String evidence(String grade) {
        return TEXTS.text(grade.equals("-") ? "evidence.none" : "evidence", language, grade);
    }

    /** How many lines, in words. */
    String lines(long number) {
        return TEXTS.text("lines", language, Spoken.in(language).count(number));
    }

    /** Stands where a person's case number may not be shown. */
    String hidden() {
        return TEXTS.text("protected", language);
    }
}
