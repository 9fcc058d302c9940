package se.tillit.privacy.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import se.tillit.exchange.Messages;
import se.tillit.identity.Action;
import se.tillit.privacy.usecase.ExportRecipient;
import se.tillit.server.web.Frame;
import se.tillit.server.web.Needs;
import se.tillit.server.web.Pages;
import se.tillit.server.web.Viewing;
import se.tillit.server.web.Wrong;

/** Everything about one recipient, as a file. */
@Controller
class RecipientExportPage {

    private static final Messages TEXTS = Messages.beside(RecipientExportPage.class, "recipient");
    private static final int LONGEST = 500;

    private final Pages pages;
    private final ExportRecipient export;

    RecipientExportPage(Pages pages, ExportRecipient export) {
        this.pages = pages;
        this.export = export;
    }

    @GetMapping("/recipient-export")
    @Needs(Action.EXPORT_RECIPIENT)
    ModelAndView show(Viewing viewing) {
        return show(HttpStatus.OK, viewing, new RecipientExportView("", "", List.of()));
    }

    private ModelAndView show(HttpStatus status, Viewing viewing, RecipientExportView view) {
        return pages.show(
                status,
                viewing,
                "privacy/recipient-export",
                TEXTS,
                List.of(new Frame.Link(TEXTS.text("start", viewing.language()), "/", false)),
                view);
    }

    @PostMapping("/recipient-export")
    @Needs(Action.EXPORT_RECIPIENT)
    @Nullable
    ModelAndView export(
            Viewing viewing,
            @RequestParam(defaultValue = "") String recipient,
            @RequestParam(defaultValue = "") String why,
            HttpServletResponse response)
            throws IOException {
        var wrong = new ArrayList<String>();
        if (recipient.isBlank()) {
            wrong.add("recipient");
        }
        if (why.isBlank() || why.length() > LONGEST) {
            wrong.add("why");
        }
        if (!wrong.isEmpty()) {
            return show(HttpStatus.UNPROCESSABLE_CONTENT, viewing, new RecipientExportView(recipient, why, wrong));
        }
        if (!export.allow(viewing.who(), recipient.strip(), why.strip())) {
            throw Wrong.notHere("recipient.unknown");
        }
        response.setContentType("application/zip");
        response.setHeader("Content-Disposition", "attachment; filename=\"utdrag.zip\"");
        response.setHeader("Cache-Control", "no-store");
        export.write(recipient.strip(), response.getOutputStream());
        return null;
    }
}
