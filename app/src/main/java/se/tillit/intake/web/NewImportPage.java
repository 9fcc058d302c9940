package se.tillit.intake.web;

import java.io.IOException;
import java.time.Clock;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import se.tillit.identity.Action;
import se.tillit.intake.store.Channel;
import se.tillit.intake.store.Manner;
import se.tillit.intake.store.Withdrawals;
import se.tillit.intake.upload.SentFiles;
import se.tillit.intake.upload.UploadLimit;
import se.tillit.intake.usecase.ImportDelivery;
import se.tillit.intake.usecase.ReceiveDelivery;
import se.tillit.intake.usecase.Received;
import se.tillit.kernel.SettlementMonth;
import se.tillit.kernel.SwedishTime;
import se.tillit.server.problem.Sentences;
import se.tillit.server.web.Needs;
import se.tillit.server.web.Pages;
import se.tillit.server.web.Viewing;
import se.tillit.server.web.Wrong;

/** The form for handing something over. */
@Controller
class NewImportPage {

    private static final int MONTHS_BACK = 36;

    private final Pages pages;
    private final ReceiveDelivery receive;
    private final ImportDelivery imports;
    private final UploadLimit limit;
    private final Clock clock;

    NewImportPage(Pages pages, ReceiveDelivery receive, ImportDelivery imports, UploadLimit limit, Clock clock) {
        this.pages = pages;
        this.receive = receive;
        this.imports = imports;
        this.limit = limit;
        this.clock = clock;
    }

    /** What was filled in, as it was. */
    private record Filled(String month, String manner) {}

    @GetMapping("/imports/new")
    @Needs(Action.IMPORT)
    ModelAndView show(Viewing viewing, @RequestParam(required = false) @Nullable String month) {
        var chosen = month == null ? thisMonth().minusMonths(1).toString() : month;
        return form(HttpStatus.OK, viewing, new Filled(chosen, code(Manner.AUTOMATIC)), List.of());
    }

    @PostMapping("/imports/new")
    @Needs(Action.IMPORT)
    ModelAndView send(
            Viewing viewing,
            @RequestParam(defaultValue = "") String month,
            @RequestParam(defaultValue = "automatic") String manner,
            @RequestParam(name = "file", required = false) @Nullable List<MultipartFile> files)
            throws IOException {
        var filled = new Filled(month, manner);
        var sent = SentFiles.chosen(files == null ? List.of() : files);
        var wrong = new ArrayList<NewImportView.FieldWrong>();
        var words = ImportWords.in(viewing.language());
        var forMonth = findMonth(month);
        var how = Stream.of(Manner.values())
                .filter(one -> code(one).equals(manner))
                .findFirst();
        if (forMonth.isEmpty()) {
            wrong.add(new NewImportView.FieldWrong("month", words.say("wrong.month")));
        }
        if (how.isEmpty()) {
            wrong.add(new NewImportView.FieldWrong("manner", words.say("wrong.manner")));
        }
        if (sent.isEmpty()) {
            wrong.add(new NewImportView.FieldWrong("file", words.say("wrong.file")));
        }
        if (!wrong.isEmpty()) {
            return form(HttpStatus.UNPROCESSABLE_CONTENT, viewing, filled, wrong);
        }
        return take(viewing, filled, sent, forMonth.orElseThrow(), how.orElseThrow());
    }

    private ModelAndView take(
            Viewing viewing, Filled filled, List<MultipartFile> sent, SettlementMonth month, Manner manner)
            throws IOException {
        try {
            var received = SentFiles.open(
                    sent, (name, bytes) -> receive.receive(viewing.who(), Channel.PAGE, name, bytes, month, manner));
            return switch (received) {
                case Received.Kept(var delivery) ->
                    new ModelAndView(ImportPage.seeOther(imports.ask(viewing.who(), delivery.id(), Withdrawals.ASK)));
                case Received.TooLarge(var most) ->
                    wrongFile(HttpStatus.CONTENT_TOO_LARGE, viewing, filled, "wrong.too-large");
                case Received.Empty() -> wrongFile(HttpStatus.UNPROCESSABLE_CONTENT, viewing, filled, "wrong.empty");
            };
        } catch (Wrong unusable) {
            if (unusable.status() != HttpStatus.UNPROCESSABLE_CONTENT) {
                throw unusable;
            }
            var text = Sentences.text(viewing.language(), unusable.key(), unusable.places());
            return form(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    viewing,
                    filled,
                    List.of(new NewImportView.FieldWrong("file", text)));
        }
    }

    private ModelAndView wrongFile(HttpStatus status, Viewing viewing, Filled filled, String key) {
        var words = ImportWords.in(viewing.language());
        var text = words.say(key, words.size(limit.mostBytes()));
        return form(status, viewing, filled, List.of(new NewImportView.FieldWrong("file", text)));
    }

    private ModelAndView form(HttpStatus status, Viewing viewing, Filled filled, List<NewImportView.FieldWrong> wrong) {
        var words = ImportWords.in(viewing.language());
        var view = new NewImportView(
                months(words, filled.month()),
                Stream.of(Manner.values())
                        .map(manner -> new NewImportView.Choice(
                                code(manner),
                                words.say("manner.choice." + code(manner)),
                                code(manner).equals(filled.manner())))
                        .toList(),
                words.size(limit.mostBytes()),
                viewing.who().provider() != null,
                wrong);
        return pages.show(status, viewing, "intake/new", ImportWords.TEXTS, ImportPage.crumbs(viewing), view);
    }

    private List<NewImportView.Choice> months(ImportWords words, String chosen) {
        var next = thisMonth().plusMonths(1);
        return IntStream.rangeClosed(0, MONTHS_BACK)
                .mapToObj(back -> next.minusMonths(back))
                .map(month -> new NewImportView.Choice(
                        month.toString(),
                        words.month(new SettlementMonth(month)),
                        month.toString().equals(chosen)))
                .toList();
    }

    private YearMonth thisMonth() {
        return YearMonth.from(clock.instant().atZone(SwedishTime.ZONE));
    }

    private static Optional<SettlementMonth> findMonth(String text) {
        try {
            return Optional.of(ImportsPage.month(text));
        } catch (Wrong unreadable) {
            return Optional.empty();
        }
    }

    private static String code(Manner manner) {
        return manner.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
