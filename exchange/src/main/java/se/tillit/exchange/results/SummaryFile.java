package se.tillit.exchange.results;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Locale;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import se.tillit.exchange.figures.FiguresJson;
import se.tillit.exchange.intake.PackageContent;
import se.tillit.exchange.rejections.RejectedRow;
import se.tillit.exchange.results.tables.CsvTable;
import se.tillit.exchange.schema.ExchangeSchema;
import se.tillit.kernel.Money;
import se.tillit.verification.EvidenceKind;
import se.tillit.verification.Finding;
import se.tillit.verification.Handover;
import se.tillit.verification.Outcome;
import se.tillit.verification.Severity;
import se.tillit.verification.indicators.ProviderSummary;
import se.tillit.verification.indicators.Sums;
import tools.jackson.core.JsonGenerator;

/** {@code summary.json}: counts and sums, the rules that ran, the parameters used, and what was read. */
final class SummaryFile {

    private final JsonGenerator json;
    private final Results results;

    private SummaryFile(JsonGenerator json, Results results) {
        this.json = json;
        this.results = results;
    }

    static void write(Results results, Path folder) {
        JsonFile.write(folder, ResultFile.SUMMARY, json -> new SummaryFile(json, results).write());
    }

    private void write() {
        var verification = results.verification();
        json.writeStringProperty("month", verification.month().toString());
        json.writeStringProperty("rule_set", results.ruleSet());
        sums(verification.providers().stream().map(ProviderSummary::sums).reduce(Sums.NONE, Sums::plus));
        outcomes();
        FiguresJson.write(json, verification.providers());
        findings();
        new RulesSection(json, results).write();
        new ParametersSection(json, results.parameters()).write();
        accepted(results.content().handover());
        rejected(results.content());
        inputs(results.content());
    }

    private void sums(Sums sums) {
        json.writeObjectPropertyStart("sums");
        money("claimed_sek", sums.claimed());
        money("approved_sek", sums.approved());
        money("held_sek", sums.held());
        money("adjusted_sek", sums.adjusted());
        money("rejected_sek", sums.rejected());
        json.writeEndObject();
    }

    private void outcomes() {
        var counts = new EnumMap<Outcome, Long>(Outcome.class);
        for (var decision : results.verification().decisions()) {
            counts.merge(decision.outcome(), 1L, Long::sum);
        }
        json.writeObjectPropertyStart("lines");
        json.writeNumberProperty("all", results.verification().decisions().size());
        for (var outcome : Outcome.values()) {
            json.writeNumberProperty(CsvTable.code(outcome), counts.getOrDefault(outcome, 0L));
        }
        json.writeEndObject();
    }

    private void findings() {
        var findings = results.verification().findings();
        var counts = findings.stream().collect(Collectors.groupingBy(Finding::severity, Collectors.counting()));
        json.writeObjectPropertyStart("findings");
        json.writeNumberProperty("all", findings.size());
        for (var severity : Severity.values()) {
            json.writeNumberProperty(CsvTable.code(severity), counts.getOrDefault(severity, 0L));
        }
        json.writeEndObject();
    }

    private void accepted(Handover handover) {
        json.writeObjectPropertyStart("rows");
        json.writeNumberProperty("visits", handover.visits().size());
        json.writeNumberProperty("invoices", handover.invoices().size());
        json.writeNumberProperty("invoice_lines", handover.lines().size());
        json.writeNumberProperty("providers", handover.providers().size());
        json.writeNumberProperty("recipients", handover.recipients().size());
        json.writeNumberProperty("decisions", handover.decisions().size());
        json.writeNumberProperty("staff", handover.employments().size());
        json.writeEndObject();
        json.writeObjectPropertyStart("evidence");
        for (var kind : EvidenceKind.values()) {
            json.writeBooleanProperty(CsvTable.code(kind), handover.present().contains(kind));
        }
        json.writeEndObject();
    }

    private void rejected(PackageContent content) {
        json.writeObjectPropertyStart("rejected_rows");
        json.writeNumberProperty("all", content.rejectedRows().size());
        counted("by_file", content, RejectedRow::file);
        counted("by_reason", content, row -> row.reason().code());
        json.writeEndObject();
    }

    private void counted(String name, PackageContent content, Function<RejectedRow, String> by) {
        var counts =
                content.rejectedRows().stream().collect(Collectors.groupingBy(by, TreeMap::new, Collectors.counting()));
        json.writeObjectPropertyStart(name);
        counts.forEach(json::writeNumberProperty);
        json.writeEndObject();
    }

    private void inputs(PackageContent content) {
        json.writeArrayPropertyStart("inputs");
        for (var file : content.files()) {
            json.writeStartObject();
            json.writeStringProperty("file", file.name());
            json.writeNumberProperty("bytes", file.size());
            json.writeStringProperty("sha256", file.sha256());
            json.writeArrayPropertyStart("unknown_columns");
            file.unknownColumns().forEach(json::writeString);
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayPropertyStart("files_passed_over");
        content.otherFiles().forEach(json::writeString);
        json.writeEndArray();
        json.writeArrayPropertyStart("files_absent");
        var absent = EnumSet.allOf(EvidenceKind.class);
        absent.removeAll(content.handover().present());
        var names = absent.stream()
                .map(kind -> kind.name().toLowerCase(Locale.ROOT))
                .toList();
        ExchangeSchema.ALL.stream()
                .filter(resource -> names.contains(resource.name()))
                .forEach(resource -> json.writeString(resource.file()));
        json.writeEndArray();
    }

    private void money(String name, Money money) {
        json.writeName(name);
        json.writeNumber(money.plain());
    }
}
