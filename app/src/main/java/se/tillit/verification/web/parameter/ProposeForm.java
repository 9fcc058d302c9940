package se.tillit.verification.web.parameter;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import se.tillit.exchange.Messages;
import se.tillit.identity.Action;
import se.tillit.kernel.DateRange;
import se.tillit.kernel.SwedishTime;
import se.tillit.server.web.Frame;
import se.tillit.server.web.Needs;
import se.tillit.server.web.Pages;
import se.tillit.server.web.Viewing;
import se.tillit.server.web.form.AskedDay;
import se.tillit.server.web.form.Filled;
import se.tillit.server.web.form.Mistake;
import se.tillit.verification.parameters.Parameter;
import se.tillit.verification.parameters.ParameterKind;
import se.tillit.verification.parameters.ParameterRow;
import se.tillit.verification.store.parameter.KnownContracts;
import se.tillit.verification.store.parameter.ParameterRows;
import se.tillit.verification.usecase.ProposeParameter;
import se.tillit.verification.usecase.ProposeParameter.Flaw;

/** {@code /parameters/proposals/new}: propose a change. */
@Controller
class ProposeForm {

    private static final Messages TEXTS = Messages.beside(ProposeForm.class, "propose");

    private final Pages pages;
    private final ProposeParameter propose;
    private final ParameterRows parameters;
    private final KnownContracts contracts;
    private final Clock clock;

    ProposeForm(
            Pages pages, ProposeParameter propose, ParameterRows parameters, KnownContracts contracts, Clock clock) {
        this.pages = pages;
        this.propose = propose;
        this.parameters = parameters;
        this.contracts = contracts;
        this.clock = clock;
    }

    @GetMapping("/parameters/proposals/new")
    @Needs(Action.PROPOSE_PARAMETERS)
    ModelAndView show(Viewing viewing, @RequestParam(defaultValue = "") String key) {
        return page(HttpStatus.OK, viewing, Filled.of(Map.of("key", key)));
    }

    @PostMapping("/parameters/proposals")
    @Needs(Action.PROPOSE_PARAMETERS)
    ModelAndView propose(
            Viewing viewing,
            @RequestParam(defaultValue = "") String key,
            @RequestParam(defaultValue = "") String value,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "") String contract,
            @RequestParam(defaultValue = "") String source) {
        var typed = Map.of("key", key, "value", value, "from", from, "to", to, "contract", contract, "source", source);
        var mistakes = new ArrayList<Mistake>();
        var first = day("from", from, mistakes, viewing);
        var last = day("to", to, mistakes, viewing);
        if (mistakes.isEmpty()) {
            var days = DateRange.ofClosed(first == null ? LocalDate.MIN : first, last);
            var row = new ParameterRow(
                    key, plain(key, value), days, contract.isBlank() ? null : contract.strip(), source.strip());
            switch (propose.propose(viewing.who(), row)) {
                case ProposeParameter.Proposed.Kept(var id) -> {
                    return new ModelAndView("redirect:/parameters/proposals/" + id);
                }
                case ProposeParameter.Proposed.Refused(var flaw) ->
                    mistakes.add(new Mistake(
                            placeOf(flaw),
                            TEXTS.text("flaw." + flaw.name().toLowerCase(java.util.Locale.ROOT), viewing.language())));
            }
        }
        return page(HttpStatus.UNPROCESSABLE_CONTENT, viewing, new Filled(typed, mistakes));
    }

    private @Nullable LocalDate day(String field, String text, List<Mistake> mistakes, Viewing viewing) {
        if (text.isBlank()) {
            return null;
        }
        var day = AskedDay.find(text, today());
        if (day.isEmpty()) {
            mistakes.add(new Mistake(field, TEXTS.text("flaw.no_day", viewing.language())));
        }
        return day.orElse(null);
    }

    private LocalDate today() {
        return SwedishTime.localOf(clock.instant()).toLocalDate();
    }

    /** Figures as people write them, with spaces and a comma, as the parameter file has them. */
    private static String plain(String key, String value) {
        var isDecimal = Parameter.find(key)
                .map(Parameter::kind)
                .filter(kind -> kind == ParameterKind.MONEY || kind == ParameterKind.PERCENT)
                .isPresent();
        return isDecimal ? value.replaceAll("[\\s\\u00a0]", "").replace(',', '.') : value.strip();
    }

    private static String placeOf(Flaw flaw) {
        return switch (flaw) {
            case UNKNOWN, ANOTHER_WAITS -> "key";
            case WRONG_VALUE -> "value";
            case NO_EXCEPTION, CONTRACT_UNKNOWN -> "contract";
            case NO_DAYS -> "to";
            case OVERLAP -> "from";
            case NO_SOURCE -> "source";
        };
    }

    private ModelAndView page(HttpStatus status, Viewing viewing, Filled form) {
        var standing = parameters.inForce().rows();
        var today = today();
        var options = ParameterNames.keys().stream()
                .map(key -> new ProposeView.Option(
                        key,
                        ParameterNames.name(key, viewing.language()),
                        standing.stream()
                                .filter(row -> row.key().equals(key)
                                        && row.contract() == null
                                        && row.validity().covers(today))
                                .map(ParameterRow::value)
                                .findFirst()
                                .orElse(ParameterNames.standard(key))))
                .toList();
        var crumbs = List.of(new Frame.Link(TEXTS.text("parameters", viewing.language()), "/parameters", false));
        return pages.show(
                status,
                viewing,
                "verification/propose",
                TEXTS,
                crumbs,
                new ProposeView(form, options, contracts.ids()));
    }
}
