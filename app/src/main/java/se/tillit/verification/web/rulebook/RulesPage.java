package se.tillit.verification.web.rulebook;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import se.tillit.exchange.Language;
import se.tillit.exchange.Messages;
import se.tillit.exchange.wording.RuleTexts;
import se.tillit.identity.Action;
import se.tillit.identity.Scope;
import se.tillit.server.web.Frame;
import se.tillit.server.web.Needs;
import se.tillit.server.web.Pages;
import se.tillit.server.web.Viewing;
import se.tillit.server.web.Wrong;
import se.tillit.verification.Mode;
import se.tillit.verification.RuleCode;
import se.tillit.verification.RuleFamily;
import se.tillit.verification.parameters.ParameterRow;
import se.tillit.verification.store.found.RuleFigures;
import se.tillit.verification.web.Places;
import se.tillit.verification.web.Spoken;

/** {@code /rules}: every rule in plain words, and {@code /rules/recipient-absent}: one of them, with its figures. */
@Controller
class RulesPage {

    private static final Messages TEXTS = Messages.beside(RulesPage.class, "rules");
    private static final Map<Language, RuleTexts> BOOKS = books();
    private static final String NOTHING = "–";

    private final Pages pages;
    private final RulesInForce inForce;
    private final RuleFigures figures;

    RulesPage(Pages pages, RulesInForce inForce, RuleFigures figures) {
        this.pages = pages;
        this.inForce = inForce;
        this.figures = figures;
    }

    private static Map<Language, RuleTexts> books() {
        var books = new EnumMap<Language, RuleTexts>(Language.class);
        for (var language : Language.values()) {
            books.put(language, new RuleTexts(language));
        }
        return books;
    }

    static RuleTexts book(Language language) {
        return Objects.requireNonNull(BOOKS.get(language));
    }

    @GetMapping("/rules")
    @Needs(Action.ENTER)
    ModelAndView all(Viewing viewing) {
        var hasFigures = viewing.may(Action.READ_MONTH);
        var hasModes = viewing.may(Action.READ_PARAMETERS);
        var today = hasModes ? inForce.today() : List.<ParameterRow>of();
        var found = hasFigures ? figures.latest(viewing.scope(Action.READ_MONTH)) : Map.<String, Long>of();
        var spoken = Spoken.in(viewing.language());
        var groups = Arrays.stream(RuleFamily.values())
                .map(family -> new RulesView.Group(
                        TEXTS.text("family." + family.name().toLowerCase(Locale.ROOT), viewing.language()),
                        Arrays.stream(RuleCode.values())
                                .filter(rule -> rule.family() == family)
                                .map(rule -> row(
                                        rule,
                                        viewing.language(),
                                        today,
                                        spoken.count(found.getOrDefault(rule.code(), 0L))))
                                .toList()))
                .toList();
        return pages.show(
                viewing, "verification/rulebook/rules", TEXTS, List.of(), new RulesView(groups, hasFigures, hasModes));
    }

    private static RulesView.Row row(RuleCode rule, Language language, List<ParameterRow> today, String found) {
        var text = book(language).of(rule);
        return new RulesView.Row(
                text.name(),
                Places.rule(rule.code()),
                text.question(),
                mode("mode.", RulesInForce.mode(rule, today), language),
                found);
    }

    private static String mode(String before, Mode mode, Language language) {
        return TEXTS.text(before + mode.name().toLowerCase(Locale.ROOT), language);
    }

    @GetMapping("/rules/{code}")
    @Needs(Action.ENTER)
    ModelAndView one(Viewing viewing, @PathVariable String code) {
        var rule = RuleCode.find(code).orElseThrow(() -> Wrong.notHere("rule.none", code));
        var crumbs = List.of(new Frame.Link(TEXTS.text("title", viewing.language()), "/rules", false));
        return pages.show(viewing, "verification/rulebook/rule", TEXTS, crumbs, view(viewing, rule));
    }

    private RuleView view(Viewing viewing, RuleCode rule) {
        var language = viewing.language();
        var text = book(language).of(rule);
        var knowsModes = viewing.may(Action.READ_PARAMETERS);
        var today = knowsModes ? inForce.today() : List.<ParameterRow>of();
        var hasFigures = viewing.may(Action.READ_MONTH);
        var scope = viewing.scope(Action.READ_MONTH);
        var months = hasFigures ? figures.months(rule.code(), scope) : List.<RuleFigures.RuleMonth>of();
        return new RuleView(
                text.name(),
                rule.code(),
                text.question(),
                text.text(),
                text.why(),
                text.example(),
                text.lookAlikes(),
                knowsModes
                        ? mode(rule.hasMode() ? "mode.now." : "mode.always.", RulesInForce.mode(rule, today), language)
                        : "",
                knowsModes ? RulesInForce.limits(rule, today, language) : List.of(),
                hasFigures,
                months.stream().map(month -> month(month, rule, viewing)).toList(),
                hasFigures ? right(rule, months, scope, language) : "");
    }

    private static RuleView.Month month(RuleFigures.RuleMonth month, RuleCode rule, Viewing viewing) {
        var spoken = Spoken.in(viewing.language());
        var amount = month.amount();
        return new RuleView.Month(
                spoken.monthFirst(month.month()),
                viewing.may(Action.READ_LINES) && month.findings() > 0
                        ? Places.query(Places.findings(month.month()), "rule", rule.code())
                        : "",
                spoken.count(month.findings()),
                amount == null ? NOTHING : spoken.sum(amount),
                spoken.count(month.stopped()),
                spoken.count(month.reduced()));
    }

    /** What later evidence said of the lines that it stopped. Of other findings nobody has yet written down an answer. */
    private String right(RuleCode rule, List<RuleFigures.RuleMonth> months, Scope scope, Language language) {
        if (scope instanceof Scope.OwnProvider) {
            return TEXTS.text("right.own", language);
        }
        if (rule.family() == RuleFamily.PATTERN || rule.family() == RuleFamily.ACROSS) {
            return TEXTS.text("right.pattern", language);
        }
        var spoken = Spoken.in(language);
        var released = figures.released(rule.code());
        var standing = months.stream().mapToLong(RuleFigures.RuleMonth::stopped).sum();
        if (standing == 0 && released.lines() == 0) {
            return TEXTS.text("right.nothing", language);
        }
        return released.lines() == 0
                ? TEXTS.text("right.none-released", language, spoken.count(standing))
                : TEXTS.text(
                        "right.released",
                        language,
                        spoken.count(standing + released.lines()),
                        spoken.count(released.lines()),
                        spoken.sum(released.approved()));
    }
}
