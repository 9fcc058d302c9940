package se.tillit.audit.web;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import se.tillit.audit.usecase.SearchAuditTrail;
import se.tillit.audit.usecase.chain.TrailEntry;
import se.tillit.exchange.Language;
import se.tillit.identity.Action;
import se.tillit.server.job.Json;
import se.tillit.server.web.Needs;
import se.tillit.server.web.SafeCells;
import se.tillit.server.web.Viewing;
import se.tillit.server.web.Wrong;

/** What an auditor looked for, all of it, as CSV for spreadsheets or as JSON. */
@Controller
class AuditFiles {

    private final SearchAuditTrail search;

    AuditFiles(SearchAuditTrail search) {
        this.search = search;
    }

    @GetMapping("/audit/entries.csv")
    @Needs(Action.READ_AUDIT)
    void csv(Viewing viewing, @ModelAttribute AuditForm form, HttpServletResponse response) throws IOException {
        check(form);
        begin(response, "text/csv", "audit.csv");
        try (var csv = CsvWriter.builder()
                .lineDelimiter(LineDelimiter.LF)
                .build(new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8))) {
            csv.writeRecord(
                    "number",
                    "at",
                    "account",
                    "roles",
                    "kind",
                    "what",
                    "text",
                    "thing",
                    "keys",
                    "erased_words",
                    "why",
                    "origin",
                    "request",
                    "seal");
            search.export(
                    viewing.who(),
                    form.query(),
                    entry -> csv.writeRecord(fields(entry, viewing.language())
                            .map(SafeCells::text)
                            .toArray(String[]::new)));
        }
    }

    private static Stream<String> fields(TrailEntry entry, Language language) {
        var seal = entry.seal();
        return Stream.of(
                Long.toString(entry.number()),
                entry.at().toString(),
                entry.account(),
                entry.roles(),
                entry.kind(),
                entry.what(),
                AuditWords.what(entry.what(), language),
                entry.thing(),
                String.join(";", entry.keys()),
                Long.toString(entry.erased()),
                ReasonWords.of(entry, language),
                entry.origin(),
                entry.request(),
                seal == null ? "" : Long.toString(seal));
    }

    @GetMapping("/audit/entries.json")
    @Needs(Action.READ_AUDIT)
    void json(Viewing viewing, @ModelAttribute AuditForm form, HttpServletResponse response) throws IOException {
        check(form);
        begin(response, "application/json", "audit.json");
        try (var writer = new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8)) {
            var separator = new StringBuilder("[\n");
            search.export(viewing.who(), form.query(), entry -> {
                write(writer, separator + Json.text(json(entry, viewing.language())));
                separator.replace(0, separator.length(), ",\n");
            });
            write(writer, separator.charAt(0) == '[' ? "[]\n" : "\n]\n");
        }
    }

    private static void write(Writer writer, String text) {
        try {
            writer.write(text);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private static Map<String, Object> json(TrailEntry entry, Language language) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("number", entry.number());
        fields.put("at", entry.at().toString());
        fields.put("account", entry.account());
        fields.put("roles", entry.roles());
        fields.put("kind", entry.kind());
        fields.put("what", entry.what());
        fields.put("thing", entry.thing());
        fields.put("keys", entry.keys());
        fields.put("erased_words", entry.erased());
        fields.put("why", ReasonWords.of(entry, language));
        fields.put("origin", entry.origin());
        fields.put("request", entry.request());
        var seal = entry.seal();
        if (seal != null) {
            fields.put("seal", seal);
        }
        return fields;
    }

    private static void check(AuditForm form) {
        if (!form.wrong().isEmpty()) {
            throw Wrong.asked("parameter.unreadable", form.wrong().getFirst());
        }
    }

    private static void begin(HttpServletResponse response, String type, String name) {
        response.setContentType(type + ";charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"%s\"".formatted(name));
        response.setHeader("Cache-Control", "no-store");
    }
}
