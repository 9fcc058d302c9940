package se.tillit.privacy.web.rule;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import se.tillit.exchange.Language;
import se.tillit.exchange.Messages;
import se.tillit.identity.Action;
import se.tillit.kernel.SwedishTime;
import se.tillit.privacy.usecase.RecordKind;
import se.tillit.privacy.usecase.RetentionRule;
import se.tillit.privacy.usecase.RetentionRule.Start;
import se.tillit.privacy.usecase.rule.ChangeRetention;
import se.tillit.privacy.usecase.rule.ChangeRetention.Flaw;
import se.tillit.privacy.usecase.rule.ChangeRetention.Proposed;
import se.tillit.privacy.web.RetentionWords;
import se.tillit.server.web.Frame;
import se.tillit.server.web.Needs;
import se.tillit.server.web.Pages;
import se.tillit.server.web.Viewing;
import se.tillit.server.web.form.AskedDay;
import se.tillit.server.web.form.Filled;
import se.tillit.server.web.form.Mistake;

/** {@code /retention/rules/new}: propose how long a kind of record is kept. */
@Controller
class RuleForm {

    static final Messages TEXTS = Messages.beside(RuleForm.class, "rule");

    private static final int LONGEST_TIME = 1_200;
    private static final int LONGEST_BASIS = 500;

    private final Pages pages;
    private final ChangeRetention change;
    private final Clock clock;

    RuleForm(Pages pages, ChangeRetention change, Clock clock) {
        this.pages = pages;
        this.change = change;
        this.clock = clock;
    }

    @GetMapping("/retention/rules/new")
    @Needs(Action.RUN_RETENTION)
    ModelAndView show(Viewing viewing, @RequestParam(defaultValue = "") String kind) {
        return page(HttpStatus.OK, viewing, Filled.of(Map.of("kind", kind)));
    }

    @PostMapping("/retention/rules")
    @Needs(Action.RUN_RETENTION)
    ModelAndView propose(
            Viewing viewing,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String months,
            @RequestParam(defaultValue = "") String start,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String basis) {
        var mistakes = new ArrayList<Mistake>();
        var language = viewing.language();
        var records = asked("kind", RecordKind.find(kind), language, mistakes);
        var length = asked("months", length(months), language, mistakes);
        var counted = asked("start", Start.find(start), language, mistakes);
        var day = asked("from", AskedDay.find(from, today()), language, mistakes);
        var why = asked("basis", basis(basis), language, mistakes);
        if (records.isPresent() && length.isPresent() && counted.isPresent() && day.isPresent() && why.isPresent()) {
            var rule = new RetentionRule(records.get(), length.get(), counted.get(), day.get(), why.get());
            switch (change.propose(viewing.who(), rule)) {
                case Proposed.Kept(var id) -> {
                    return new ModelAndView("redirect:/retention/rules/" + id);
                }
                case Proposed.Refused(var flaw) ->
                    mistakes.add(new Mistake(
                            placeOf(flaw), TEXTS.text("flaw." + flaw.name().toLowerCase(Locale.ROOT), language)));
            }
        }
        var typed = Map.of("kind", kind, "months", months, "start", start, "from", from, "basis", basis);
        return page(HttpStatus.UNPROCESSABLE_CONTENT, viewing, new Filled(typed, mistakes));
    }

    private static <T> Optional<T> asked(String field, Optional<T> value, Language language, List<Mistake> mistakes) {
        if (value.isEmpty()) {
            mistakes.add(new Mistake(field, TEXTS.text("wrong." + field, language)));
        }
        return value;
    }

    private static Optional<Integer> length(String text) {
        return Optional.of(text.strip())
                .filter(digits -> digits.matches("[0-9]{1,4}"))
                .map(Integer::valueOf)
                .filter(months -> months > 0 && months <= LONGEST_TIME);
    }

    private static Optional<String> basis(String text) {
        return Optional.of(text.strip()).filter(said -> !said.isEmpty() && said.length() <= LONGEST_BASIS);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), SwedishTime.ZONE);
    }

    private static String placeOf(Flaw flaw) {
        return switch (flaw) {
            case DAY_PASSED, ANOTHER_BEGINS -> "from";
            case NO_BASIS -> "basis";
            case ANOTHER_WAITS -> "kind";
        };
    }

    private ModelAndView page(HttpStatus status, Viewing viewing, Filled form) {
        var words = new RetentionWords(viewing.language());
        var view = new RuleFormView(
                form,
                Stream.of(RecordKind.values())
                        .map(kind -> new RuleFormView.Option(kind.code(), words.kind(kind)))
                        .toList(),
                Stream.of(Start.values())
                        .map(start -> new RuleFormView.Option(
                                start.code(), TEXTS.text("start." + start.code(), viewing.language())))
                        .toList());
        return pages.show(status, viewing, "privacy/rule-form", TEXTS, crumbs(viewing), view);
    }

    static List<Frame.Link> crumbs(Viewing viewing) {
        return viewing.may(Action.RUN_RETENTION)
                ? List.of(new Frame.Link(TEXTS.text("retention", viewing.language()), "/retention", false))
                : List.of();
    }
}
