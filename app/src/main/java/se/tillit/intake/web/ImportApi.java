package se.tillit.intake.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import se.tillit.identity.Action;
import se.tillit.intake.store.ImportNumbers;
import se.tillit.intake.store.RejectedLine;
import se.tillit.intake.usecase.CancelImport;
import se.tillit.intake.usecase.ConfirmImport;
import se.tillit.intake.usecase.Imports;
import se.tillit.server.web.Needs;
import se.tillit.server.web.Viewing;
import se.tillit.server.web.Wrong;

/** Systems follow imports: how they stand, what was rejected, whether what they withdraw may go. */
@RestController
class ImportApi {

    private static final int MOST = 1_000;

    private final Imports imports;
    private final ConfirmImport confirm;
    private final CancelImport cancel;
    private final RejectedRowsFile files;

    ImportApi(Imports imports, ConfirmImport confirm, CancelImport cancel, RejectedRowsFile files) {
        this.imports = imports;
        this.confirm = confirm;
        this.cancel = cancel;
        this.files = files;
    }

    @GetMapping("/api/v1/imports")
    @Needs(Action.READ_DELIVERY)
    ImportList list(
            Viewing viewing,
            @RequestParam(required = false) @Nullable String month,
            @RequestParam(defaultValue = "100") int limit) {
        var most = checked(limit);
        var words = ImportWords.in(viewing.language());
        var records = month == null
                ? imports.latest(viewing.who(), most)
                : imports.ofMonth(viewing.who(), ImportsPage.month(month), most);
        return new ImportList(
                records.stream().map(record -> ImportAnswer.of(record, words)).toList());
    }

    @GetMapping("/api/v1/imports/{id}")
    @Needs(Action.READ_DELIVERY)
    ImportAnswer show(Viewing viewing, @PathVariable long id) {
        return ImportAnswer.of(imports.one(viewing.who(), id), ImportWords.in(viewing.language()));
    }

    /** Lets it withdraw what it would, if the numbers are still those that were shown. */
    @PostMapping("/api/v1/imports/{id}/confirmation")
    @Needs(Action.IMPORT)
    ResponseEntity<ImportAnswer> confirm(Viewing viewing, @PathVariable long id, @RequestBody ImportNumbers shown) {
        var record = confirm.confirm(viewing.who(), id, shown);
        return HandOverApi.accepted(ImportAnswer.of(record, ImportWords.in(viewing.language())));
    }

    @PostMapping("/api/v1/imports/{id}/cancellation")
    @Needs(Action.IMPORT)
    ImportAnswer cancel(Viewing viewing, @PathVariable long id) {
        return ImportAnswer.of(cancel.cancel(viewing.who(), id), ImportWords.in(viewing.language()));
    }

    @GetMapping("/api/v1/imports/{id}/rejected-rows")
    @Needs(Action.READ_DELIVERY)
    RejectedRowList rejectedRows(
            Viewing viewing,
            @PathVariable long id,
            @RequestParam(defaultValue = "0") long after,
            @RequestParam(defaultValue = "100") int limit) {
        var most = checked(limit);
        var rows = imports.rejectedRows(viewing.who(), id, after, most + 1);
        var shown = rows.size() > most ? rows.subList(0, most) : rows;
        var words = ImportWords.in(viewing.language());
        var next = rows.size() > most ? Long.toString(shown.getLast().number()) : null;
        return new RejectedRowList(shown.stream().map(row -> item(words, row)).toList(), next);
    }

    @GetMapping("/api/v1/imports/{id}/rejected-rows.csv")
    @Needs(Action.READ_DELIVERY)
    void rejectedRowsFile(
            Viewing viewing,
            @PathVariable long id,
            @RequestParam(required = false) @Nullable String table,
            HttpServletResponse response)
            throws IOException {
        var record = imports.one(viewing.who(), id);
        files.write(viewing, record, table, response);
    }

    private static RejectedRowList.Item item(ImportWords words, RejectedLine row) {
        return new RejectedRowList.Item(
                row.number(),
                row.resource(),
                row.file(),
                row.line(),
                row.column(),
                row.value(),
                row.reason(),
                words.reason(row),
                row.rowText());
    }

    private static int checked(int limit) {
        if (limit < 1 || limit > MOST) {
            throw Wrong.asked("limit.outside", Integer.toString(limit), Integer.toString(MOST));
        }
        return limit;
    }
}
