package se.tillit.intake.web;

import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import se.tillit.identity.Action;
import se.tillit.intake.store.ImportRecord;
import se.tillit.intake.usecase.Imports;
import se.tillit.kernel.SettlementMonth;
import se.tillit.server.web.Needs;
import se.tillit.server.web.Pages;
import se.tillit.server.web.Viewing;
import se.tillit.server.web.Wrong;

/** What was handed over, and what came of it. */
@Controller
class ImportsPage {

    private static final int MOST = 100;

    private final Pages pages;
    private final Imports imports;

    ImportsPage(Pages pages, Imports imports) {
        this.pages = pages;
        this.imports = imports;
    }

    @GetMapping("/imports")
    @Needs(Action.READ_DELIVERY)
    ModelAndView show(Viewing viewing, @RequestParam(required = false) @Nullable String month) {
        var wanted = month == null || month.isBlank() ? Optional.<SettlementMonth>empty() : Optional.of(month(month));
        var found = wanted.map(only -> imports.ofMonth(viewing.who(), only, MOST))
                .orElseGet(() -> imports.latest(viewing.who(), MOST));
        var words = ImportWords.in(viewing.language());
        var view = new ImportsView(
                viewing.may(Action.IMPORT),
                wanted.map(SettlementMonth::toString).orElse(""),
                wanted.map(words::month).orElse(""),
                count(words, found.size()),
                found.stream().map(record -> row(words, record)).toList());
        return pages.show(viewing, "intake/imports", ImportWords.TEXTS, List.of(), view);
    }

    static SettlementMonth month(String text) {
        try {
            return SettlementMonth.parse(text.strip());
        } catch (DateTimeParseException unreadable) {
            throw Wrong.asked("month.unreadable", text);
        }
    }

    private static String count(ImportWords words, int count) {
        return count == MOST ? words.say("list.latest", words.number(MOST)) : words.count("list.count", count);
    }

    private static ImportsView.Row row(ImportWords words, ImportRecord record) {
        var delivery = record.delivery();
        return new ImportsView.Row(
                "/imports/" + record.id(),
                delivery.fileName(),
                words.month(delivery.month()),
                record.state(),
                words.state(record.state()),
                switch (record.state()) {
                    case ASKED -> "";
                    case REFUSED -> words.failure(record);
                    case PLANNED -> words.withdraws(record);
                    case APPLIED, UNCHANGED, CANCELLED -> words.numbers(record.numbers());
                },
                words.instant(delivery.receivedAt()),
                delivery.account(),
                words.channel(delivery.channel()));
    }
}
