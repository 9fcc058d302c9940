package se.tillit.verification.web.line;

import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.tillit.kernel.ProviderId;
import se.tillit.server.web.Wrong;
import se.tillit.verification.Outcome;
import se.tillit.verification.RuleCode;

/** What addresses ask for, as values; what cannot be understood is said in a sentence. */
final class Asked {

    /** Stands in an address for lines that no rule objected to. */
    static final String NO_RULE = "none";

    private Asked() {}

    static @Nullable Outcome outcome(String text) {
        if (text.isEmpty()) {
            return null;
        }
        return Stream.of(Outcome.values())
                .filter(outcome -> code(outcome).equals(text))
                .findFirst()
                .orElseThrow(() -> Wrong.asked("outcome.unknown", text));
    }

    static @Nullable String rule(String text) {
        if (text.isEmpty()) {
            return null;
        }
        if (text.equals(NO_RULE)) {
            return "";
        }
        return RuleCode.find(text).map(RuleCode::code).orElseThrow(() -> Wrong.asked("rule.unknown", text));
    }

    static @Nullable ProviderId provider(String text) {
        return text.isEmpty() ? null : new ProviderId(text);
    }

    static String code(Outcome outcome) {
        return outcome.name().toLowerCase(Locale.ROOT);
    }

    /** The rule as it stands in an address. */
    static String ruleCode(String rule) {
        return rule.isEmpty() ? NO_RULE : rule;
    }
}
