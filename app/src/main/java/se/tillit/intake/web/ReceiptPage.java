package se.tillit.intake.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import se.tillit.identity.Action;
import se.tillit.identity.Who;
import se.tillit.intake.upload.Attachment;
import se.tillit.intake.usecase.Deliveries;
import se.tillit.intake.usecase.Imports;
import se.tillit.server.web.Frame;
import se.tillit.server.web.Needs;
import se.tillit.server.web.Pages;
import se.tillit.server.web.Viewing;

/** The receipt for what was handed over (requirement L3), to print or keep, and the file itself as it came. */
@Controller
class ReceiptPage {

    private final Pages pages;
    private final Imports imports;
    private final Deliveries deliveries;

    ReceiptPage(Pages pages, Imports imports, Deliveries deliveries) {
        this.pages = pages;
        this.imports = imports;
        this.deliveries = deliveries;
    }

    @GetMapping("/imports/{id}/receipt")
    @Needs(Action.READ_DELIVERY)
    ModelAndView show(Viewing viewing, @PathVariable long id) {
        var record = imports.one(viewing.who(), id);
        var words = ImportWords.in(viewing.language());
        var crumbs = new ArrayList<>(ImportPage.crumbs(viewing));
        crumbs.add(new Frame.Link(record.delivery().fileName(), "/imports/" + id, false));
        var view = new ReceiptView(
                words.number(record.delivery().id()),
                ImportPage.facts(words, record),
                words.state(record.state()),
                record.failure().isEmpty() ? words.numbers(record.numbers()) : words.failure(record));
        return pages.show(viewing, "intake/receipt", ImportWords.TEXTS, List.copyOf(crumbs), view);
    }

    /** The file as it came. */
    @GetMapping("/imports/{id}/delivery")
    @Needs(Action.READ_DELIVERY)
    void download(Who who, @PathVariable long id, HttpServletResponse response) throws IOException {
        var record = imports.one(who, id);
        Attachment.of(record.delivery().fileName(), "application/octet-stream").on(response);
        response.setContentLengthLong(record.delivery().bytes());
        deliveries.write(who, record.delivery().id(), response.getOutputStream());
    }
}
