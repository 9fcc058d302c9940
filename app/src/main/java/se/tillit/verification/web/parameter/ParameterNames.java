package se.tillit.verification.web.parameter;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import se.tillit.exchange.Language;
import se.tillit.exchange.Messages;
import se.tillit.exchange.settings.ParameterListing;
import se.tillit.verification.RuleCode;
import se.tillit.verification.parameters.Parameter;
import se.tillit.verification.web.Spoken;

/** What parameters and modes are called. */
final class ParameterNames {

    private static final Messages TEXTS = Messages.beside(ParameterNames.class, "parameters");
    private static final String STANDARD_MODE = "enforce";

    private ParameterNames() {}

    /** Every key that can be set: the modes of rules, then the thresholds. */
    static List<String> keys() {
        return Stream.concat(
                        Arrays.stream(RuleCode.values())
                                .filter(RuleCode::hasMode)
                                .map(RuleCode::code),
                        Arrays.stream(Parameter.values()).map(Parameter::key))
                .toList();
    }

    static String name(String key, Language language) {
        return Parameter.find(key)
                .map(parameter -> ParameterListing.text(parameter, language))
                .orElseGet(
                        () -> TEXTS.text("mode", language, Spoken.in(language).rule(key)));
    }

    static String standard(String key) {
        return Parameter.find(key).map(Parameter::standard).orElse(STANDARD_MODE);
    }
}
