package se.tillit.verification.web.line;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import se.tillit.audit.AuditTrail;
import se.tillit.audit.Deed;
import se.tillit.audit.Deed.Thing;
import se.tillit.exchange.Messages;
import se.tillit.identity.Action;
import se.tillit.kernel.Money;
import se.tillit.kernel.SettlementMonth;
import se.tillit.server.web.Needs;
import se.tillit.server.web.Pages;
import se.tillit.server.web.Viewing;
import se.tillit.server.web.table.Address;
import se.tillit.server.web.table.ListHead;
import se.tillit.verification.Outcome;
import se.tillit.verification.store.line.LineFilter;
import se.tillit.verification.store.line.Lines;
import se.tillit.verification.store.line.ReasonSum;
import se.tillit.verification.web.Crumbs;
import se.tillit.verification.web.Places;
import se.tillit.verification.web.Spoken;
import se.tillit.verification.web.api.AskedMonth;
import se.tillit.verification.web.api.PageKey;

/** {@code /months/2026-10/lines?outcome=hold&rule=…&provider=…}: the lines of a month that became that, for that. */
@Controller
public class LinesPage {

    private static final Messages TEXTS = Messages.beside(LinesPage.class, "lines");
    private static final int ROWS = 50;

    private final Pages pages;
    private final AskedMonth asked;
    private final Lines lines;
    private final ProviderNames names;
    private final AuditTrail audit;

    LinesPage(Pages pages, AskedMonth asked, Lines lines, ProviderNames names, AuditTrail audit) {
        this.pages = pages;
        this.asked = asked;
        this.lines = lines;
        this.names = names;
        this.audit = audit;
    }

    /**
     * Lines of a month.
     *
     * @param name the month
     * @param outcomes what may have become of them
     * @param rules the rules that decided any of the month's lines
     * @param providers whose they may be
     * @param head how many there are, what that is in kronor, and the same as files
     * @param list the lines
     */
    public record View(
            String name,
            List<Choice> outcomes,
            List<Choice> rules,
            List<Choice> providers,
            ListHead head,
            LineList list) {
        /** Copies the lists. */
        public View {
            outcomes = List.copyOf(outcomes);
            rules = List.copyOf(rules);
            providers = List.copyOf(providers);
        }
    }

    /**
     * Something to choose.
     *
     * @param code how it stands in the address
     * @param text what it is called
     * @param isChosen whether it is chosen
     */
    public record Choice(String code, String text, boolean isChosen) {}

    @GetMapping("/months/{month}/lines")
    @Needs(Action.READ_LINES)
    ModelAndView show(
            Viewing viewing,
            @PathVariable String month,
            @RequestParam(defaultValue = "") String provider,
            @RequestParam(defaultValue = "") String outcome,
            @RequestParam(defaultValue = "") String rule,
            @RequestParam(defaultValue = "") String after,
            @RequestParam(required = false) @Nullable Long run) {
        var looked = asked.run(AskedMonth.of(month), run);
        var scope = viewing.scope(Action.READ_LINES);
        var language = viewing.language();
        var texts = new LineTexts(language);
        var filter = new LineFilter(Asked.provider(provider), null, Asked.outcome(outcome), Asked.rule(rule));
        var named = names.in(looked, viewing.scope(Action.READ_MONTH));
        var page = lines.page(looked, scope, filter, PageKey.text(after), ROWS + 1);
        var reasons = lines.reasons(looked, scope, new LineFilter(filter.provider(), null, null, null));
        var address = Places.query(Places.lines(looked.month()), "provider", provider, "outcome", outcome, "rule", rule)
                + InvoicePage.runQuery(run);
        audit.note(viewing.who(), Deed.read("lines.read", Thing.MONTH, List.of(month)));
        var view = new View(
                Spoken.in(language).month(looked.month()),
                Stream.of(Outcome.values())
                        .map(each -> new Choice(
                                Asked.code(each),
                                texts.status(each).text(),
                                Asked.code(each).equals(outcome)))
                        .toList(),
                rules(reasons, rule, texts),
                named.entrySet().stream()
                        .map(entry -> new Choice(
                                entry.getKey().value(),
                                entry.getValue(),
                                entry.getKey().value().equals(provider)))
                        .toList(),
                ListHead.of(
                        summary(reasons, filter, viewing),
                        files(looked.month(), provider, outcome, rule, run),
                        language),
                LineList.of(
                        page,
                        ROWS,
                        looked.month(),
                        id -> named.getOrDefault(id, id.value()),
                        InvoicePage.runQuery(run),
                        address,
                        viewing));
        return pages.show(viewing, "verification/line/lines", TEXTS, Crumbs.below(viewing, looked.month()), view);
    }

    private static Address files(
            SettlementMonth month, String provider, String outcome, String rule, @Nullable Long run) {
        return Address.of(Places.lines(month) + "/list")
                .with("provider", provider)
                .with("outcome", outcome)
                .with("rule", rule)
                .with("run", run == null ? "" : Long.toString(run));
    }

    private static List<Choice> rules(List<ReasonSum> reasons, String rule, LineTexts texts) {
        var choices = new ArrayList<Choice>();
        reasons.stream().map(ReasonSum::rule).distinct().sorted().forEach(code -> {
            var written = Asked.ruleCode(code);
            choices.add(new Choice(written, texts.rule(code), written.equals(rule)));
        });
        return choices;
    }

    private static String summary(List<ReasonSum> reasons, LineFilter filter, Viewing viewing) {
        var outcome = filter.outcome();
        var rule = filter.rule();
        var chosen = reasons.stream()
                .filter(sum -> outcome == null || sum.outcome() == outcome)
                .filter(sum -> rule == null || sum.rule().equals(rule))
                .toList();
        var language = viewing.language();
        var spoken = Spoken.in(language);
        var claimed = chosen.stream().map(ReasonSum::claimed).reduce(Money.ZERO, Money::plus);
        var approved = chosen.stream().map(ReasonSum::approved).reduce(Money.ZERO, Money::plus);
        return TEXTS.text(
                "summary",
                language,
                new LineTexts(language)
                        .lines(chosen.stream().mapToLong(ReasonSum::lines).sum()),
                spoken.sum(claimed),
                spoken.sum(approved));
    }
}
