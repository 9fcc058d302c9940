package se.tillit.exchange.results;

import java.util.Locale;
import java.util.stream.Collectors;
import se.tillit.exchange.Language;
import se.tillit.exchange.Messages;
import se.tillit.exchange.results.tables.CsvTable;
import se.tillit.verification.Finding;
import se.tillit.verification.Mode;
import se.tillit.verification.RuleCode;
import tools.jackson.core.JsonGenerator;

/** Every rule: its mode on the first day of the month, whether it ran and if not why, and what it found. */
final class RulesSection {

    private static final Messages MESSAGES = Messages.beside(RulesSection.class, "results");

    private final JsonGenerator json;
    private final Results results;

    RulesSection(JsonGenerator json, Results results) {
        this.json = json;
        this.results = results;
    }

    void write() {
        var verification = results.verification();
        var counts =
                verification.findings().stream().collect(Collectors.groupingBy(Finding::rule, Collectors.counting()));
        var modes = results.parameters().on(verification.month().first());
        json.writeArrayPropertyStart("rules");
        for (var rule : RuleCode.values()) {
            if (!rule.hasMode()) {
                continue;
            }
            var mode = modes.mode(rule);
            json.writeStartObject();
            json.writeStringProperty("rule", rule.code());
            json.writeStringProperty("mode", mode.name().toLowerCase(Locale.ROOT));
            ran(rule, mode);
            json.writeNumberProperty("findings", counts.getOrDefault(rule, 0L));
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void ran(RuleCode rule, Mode mode) {
        var wanting = results.verification().notRun().get(rule);
        var ran = wanting == null && mode != Mode.OFF;
        json.writeBooleanProperty("ran", ran);
        if (!ran) {
            var file = wanting == null ? "" : CsvTable.code(wanting) + ".csv";
            for (var language : Language.values()) {
                json.writeStringProperty(
                        "why_" + language.code(),
                        wanting == null
                                ? MESSAGES.text("rule-off", language)
                                : MESSAGES.text("evidence-absent", language, file));
            }
        }
    }
}
