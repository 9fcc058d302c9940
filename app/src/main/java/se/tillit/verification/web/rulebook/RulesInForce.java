package se.tillit.verification.web.rulebook;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import se.tillit.exchange.Language;
import se.tillit.exchange.settings.ParameterListing;
import se.tillit.kernel.SwedishTime;
import se.tillit.verification.Mode;
import se.tillit.verification.RuleCode;
import se.tillit.verification.parameters.Parameter;
import se.tillit.verification.parameters.ParameterRow;
import se.tillit.verification.store.parameter.ParameterRows;
import se.tillit.verification.store.parameter.SetParameter;

/** Modes and limits of rules as they are in force today. */
@Component
class RulesInForce {

    private final ParameterRows parameters;
    private final Clock clock;

    RulesInForce(ParameterRows parameters, Clock clock) {
        this.parameters = parameters;
        this.clock = clock;
    }

    /** The rows that apply today. */
    List<ParameterRow> today() {
        LocalDate today = SwedishTime.localOf(clock.instant()).toLocalDate();
        return parameters.standing().stream()
                .map(SetParameter::row)
                .filter(row -> row.validity().covers(today))
                .toList();
    }

    /** Whether the rule decides, by the rows of today. */
    static Mode mode(RuleCode rule, List<ParameterRow> today) {
        if (!rule.hasMode()) {
            return Mode.SHADOW;
        }
        return common(rule.code(), today)
                .map(value -> Mode.valueOf(value.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElse(Mode.ENFORCE);
    }

    /** The limits of the rule, by the rows of today. */
    static List<RuleView.Limit> limits(RuleCode rule, List<ParameterRow> today, Language language) {
        return Stream.of(Parameter.values())
                .filter(parameter -> parameter.key().startsWith(rule.code() + "."))
                .map(parameter -> new RuleView.Limit(
                        ParameterListing.text(parameter, language),
                        common(parameter.key(), today).findFirst().orElse(parameter.standard()),
                        parameter.standard(),
                        today.stream()
                                .filter(row -> row.key().equals(parameter.key()) && row.contract() != null)
                                .map(row -> row.contract() + ": " + row.value())
                                .collect(Collectors.joining("; "))))
                .toList();
    }

    private static Stream<String> common(String key, List<ParameterRow> today) {
        return today.stream()
                .filter(row -> row.key().equals(key) && row.contract() == null)
                .map(ParameterRow::value);
    }
}
