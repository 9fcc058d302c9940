package se.tillit.intake.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import se.tillit.identity.Action;
import se.tillit.intake.store.ImportRecord;
import se.tillit.intake.store.RejectedLine;
import se.tillit.intake.usecase.Imports;
import se.tillit.server.web.Frame;
import se.tillit.server.web.Needs;
import se.tillit.server.web.Pages;
import se.tillit.server.web.Viewing;

/** The rows of an import that could not be taken in: to read why, and to fetch, correct and send again. */
@Controller
class RejectedRowsPage {

    private static final int ON_A_PAGE = 100;

    private final Pages pages;
    private final Imports imports;
    private final RejectedRowsFile files;

    RejectedRowsPage(Pages pages, Imports imports, RejectedRowsFile files) {
        this.pages = pages;
        this.imports = imports;
        this.files = files;
    }

    @GetMapping("/imports/{id}/rejected-rows")
    @Needs(Action.READ_DELIVERY)
    ModelAndView show(Viewing viewing, @PathVariable long id, @RequestParam(defaultValue = "0") long after) {
        var record = imports.one(viewing.who(), id);
        var words = ImportWords.in(viewing.language());
        var rows = imports.rejectedRows(viewing.who(), id, after, ON_A_PAGE + 1);
        var shown = rows.size() > ON_A_PAGE ? rows.subList(0, ON_A_PAGE) : rows;
        var href = "/imports/" + id;
        var next = rows.size() > ON_A_PAGE
                ? "%s/rejected-rows?after=%d".formatted(href, shown.getLast().number())
                : "";
        var view = new RejectedRowsView(
                href,
                record.delivery().fileName(),
                words.count("rejected", record.numbers().rejected()),
                shown.stream().map(row -> row(words, row)).toList(),
                next,
                tables(words, record));
        var crumbs = new ArrayList<>(ImportPage.crumbs(viewing));
        crumbs.add(new Frame.Link(record.delivery().fileName(), href, false));
        return pages.show(viewing, "intake/rejected-rows", ImportWords.TEXTS, crumbs, view);
    }

    private static RejectedRowsView.Row row(ImportWords words, RejectedLine row) {
        return new RejectedRowsView.Row(
                words.number(row.number()),
                row.file(),
                words.number(row.line()),
                row.column(),
                row.value(),
                words.reason(row),
                row.rowText());
    }

    private static List<RejectedRowsView.Table> tables(ImportWords words, ImportRecord record) {
        return record.numbers().resources().stream()
                .filter(table -> table.rejected() > 0 && RejectedRowsFile.isTable(table.resource()))
                .map(table -> new RejectedRowsView.Table(
                        words.resource(table.resource()),
                        "/imports/%d/rejected-rows.csv?table=%s".formatted(record.id(), table.resource()),
                        words.count("rows", table.rejected())))
                .toList();
    }

    /** All of them with the reasons; or those of one table as that table's own file, to correct and send again. */
    @GetMapping("/imports/{id}/rejected-rows.csv")
    @Needs(Action.READ_DELIVERY)
    void download(
            Viewing viewing,
            @PathVariable long id,
            @RequestParam(required = false) @Nullable String table,
            HttpServletResponse response)
            throws IOException {
        var record = imports.one(viewing.who(), id);
        files.write(viewing, record, table, response);
    }
}
