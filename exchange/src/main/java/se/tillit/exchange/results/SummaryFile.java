package se.tillit.exchange.results;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import se.tillit.exchange.Language;
import se.tillit.exchange.Messages;
import se.tillit.verification.Finding;
import se.tillit.verification.Mode;
import se.tillit.verification.RuleCode;
import se.tillit.verification.Severity;
import se.tillit.verification.indicators.ProviderSummary;
import se.tillit.verification.indicators.Sums;
import se.tillit.verification.parameters.Parameter;
import tools.jackson.core.JsonGenerator;

/**
 * {@code summary.json}: counts and sums, the rules that ran and those that did not, the parameters, and what makes the
 * run reproducible: the rule set's version and the hash of every file read.
 */
final class SummaryFile {

    static final String NAME = "summary.json";

    private static final Messages MESSAGES = Messages.beside(ResultFolder.class, "results");

    private final Results results;
    private final JsonGenerator json;

    private SummaryFile(Results results, JsonGenerator json) {
        this.results = results;
        this.json = json;
    }

    static void write(Path file, Results results) throws IOException {
        JsonOut.write(file, json -> new SummaryFile(results, json).members());
    }

    private void members() {
        var verification = results.verification();
        json.writeStringProperty("month", verification.month().toString());
        json.writeStringProperty("rule_set", RuleCode.RULE_SET);
        var sums = verification.providers().stream().map(ProviderSummary::sums).reduce(Sums.NONE, Sums::plus);
        json.writeObjectPropertyStart("lines");
        json.writeNumberProperty("all", sums.lines());
        json.writeNumberProperty("paid", sums.linesPaid());
        json.writeNumberProperty("adjusted", sums.linesAdjusted());
        json.writeNumberProperty("held", sums.linesHeld());
        json.writeNumberProperty("rejected", sums.linesRejected());
        json.writeEndObject();
        json.writeObjectPropertyStart("sek");
        json.writeStringProperty("claimed", sums.claimed().plain());
        json.writeStringProperty("approved", sums.approved().plain());
        json.writeStringProperty("held", sums.held().plain());
        json.writeStringProperty("adjusted", sums.adjusted().plain());
        json.writeStringProperty("rejected", sums.rejected().plain());
        json.writeEndObject();
        json.writeNumberProperty("rejected_rows", results.rejectedRows().size());
        findings();
        rules();
        parameters();
        files();
    }

    private void findings() {
        Map<Severity, Integer> counts = new EnumMap<>(Severity.class);
        for (Finding finding : results.verification().findings()) {
            counts.merge(finding.severity(), 1, Integer::sum);
        }
        json.writeObjectPropertyStart("findings");
        for (var severity : Severity.values()) {
            json.writeNumberProperty(
                    severity.name().toLowerCase(Locale.ROOT), counts.getOrDefault(severity, 0));
        }
        json.writeEndObject();
    }

    private void rules() {
        var verification = results.verification();
        var thresholds = results.parameters().on(verification.month().first());
        Map<RuleCode, Integer> counts = new EnumMap<>(RuleCode.class);
        verification.findings().forEach(finding -> counts.merge(finding.rule(), 1, Integer::sum));
        json.writeArrayPropertyStart("rules");
        for (var rule : RuleCode.values()) {
            var wanting = verification.notRun().get(rule);
            var mode = thresholds.mode(rule);
            json.writeStartObject();
            json.writeStringProperty("rule", rule.code());
            json.writeStringProperty("mode", mode.name().toLowerCase(Locale.ROOT));
            json.writeBooleanProperty("ran", wanting == null && mode != Mode.OFF);
            json.writeNumberProperty("findings", counts.getOrDefault(rule, 0));
            if (wanting != null) {
                var file = wanting.name().toLowerCase(Locale.ROOT);
                json.writeStringProperty("why_sv", MESSAGES.text("evidence-missing", Language.SWEDISH, file));
                json.writeStringProperty("why_en", MESSAGES.text("evidence-missing", Language.ENGLISH, file));
            } else if (mode == Mode.OFF) {
                json.writeStringProperty("why_sv", MESSAGES.text("off", Language.SWEDISH));
                json.writeStringProperty("why_en", MESSAGES.text("off", Language.ENGLISH));
            }
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    /** Every default, and every row that a parameter file set over it. */
    private void parameters() {
        json.writeObjectPropertyStart("parameter_defaults");
        for (var parameter : Parameter.values()) {
            json.writeStringProperty(parameter.key(), parameter.standard());
        }
        json.writeEndObject();
        json.writeArrayPropertyStart("parameters_set");
        for (var row : results.parameters().rows()) {
            var contract = row.contract();
            json.writeStartObject();
            json.writeStringProperty("parameter", row.key());
            json.writeStringProperty("value", row.value());
            if (row.validity().from().getYear() > 0) {
                json.writeStringProperty("valid_from", row.validity().from().toString());
            }
            if (!row.validity().isOpen()) {
                json.writeStringProperty("valid_to", row.validity().last().toString());
            }
            if (contract != null) {
                json.writeStringProperty("contract_id", contract);
            }
            json.writeStringProperty("source", row.source());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void files() {
        json.writeArrayPropertyStart("files");
        for (var file : results.files()) {
            json.writeStartObject();
            json.writeStringProperty("name", file.name());
            json.writeNumberProperty("bytes", file.size());
            json.writeStringProperty("sha256", file.sha256());
            if (!file.unknownColumns().isEmpty()) {
                json.writeArrayPropertyStart("columns_passed_over");
                file.unknownColumns().forEach(json::writeString);
                json.writeEndArray();
            }
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
