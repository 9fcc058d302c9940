package se.tillit.verification.web.line;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import se.tillit.audit.AuditTrail;
import se.tillit.audit.Deed;
import se.tillit.audit.Deed.Thing;
import se.tillit.exchange.Messages;
import se.tillit.identity.Action;
import se.tillit.identity.Scope;
import se.tillit.server.web.Needs;
import se.tillit.server.web.Pages;
import se.tillit.server.web.Viewing;
import se.tillit.verification.RuleCode;
import se.tillit.verification.store.Run;
import se.tillit.verification.store.VerificationRuns;
import se.tillit.verification.store.line.LineFilter;
import se.tillit.verification.store.line.LineRow;
import se.tillit.verification.store.line.Lines;
import se.tillit.verification.web.Places;
import se.tillit.verification.web.Spoken;

/**
 * {@code /guide}: three things to look at for one who has never seen Tillit: a visit that nobody logged, something that
 * looks odd and is not, and a line that was cut, with its arithmetic.
 */
@Controller
public class GuidePage {

    private static final Messages TEXTS = Messages.beside(GuidePage.class, "guide");

    private final Pages pages;
    private final VerificationRuns runs;
    private final Lines lines;
    private final AuditTrail audit;

    GuidePage(Pages pages, VerificationRuns runs, Lines lines, AuditTrail audit) {
        this.pages = pages;
        this.runs = runs;
        this.lines = lines;
        this.audit = audit;
    }

    /**
     * The guide.
     *
     * @param month the month that the examples are of; empty where none was verified
     * @param monthHref its page
     * @param things what to look at
     */
    public record View(String month, String monthHref, List<Sight> things) {
        /** Copies the list. */
        public View {
            things = List.copyOf(things);
        }
    }

    /**
     * Something to look at.
     *
     * @param title what it is
     * @param text what to see in it
     * @param link what the link says
     * @param href where it is; empty where the month has none such
     */
    public record Sight(String title, String text, String link, String href) {}

    @GetMapping("/guide")
    @Needs(Action.READ_LINES)
    ModelAndView show(Viewing viewing) {
        var latest = runs.latestOfEachMonth().stream().findFirst();
        var view = latest.map(run -> view(run, viewing)).orElseGet(() -> new View("", "", List.of()));
        latest.ifPresent(run -> audit.note(
                viewing.who(),
                Deed.read("guide.read", Thing.MONTH, List.of(run.month().toString()))));
        return pages.show(viewing, "verification/line/guide", TEXTS, List.of(), view);
    }

    private View view(Run run, Viewing viewing) {
        var scope = viewing.scope(Action.READ_LINES);
        var things = new ArrayList<Sight>();
        things.add(thing("ghost", first(run, scope, RuleCode.VISIT_UNKNOWN), run, viewing));
        things.add(thing("honest", lines.findPaidThoughByHand(run, scope), run, viewing));
        things.add(thing("cut", first(run, scope, RuleCode.TIME_EXCEEDS_VISIT), run, viewing));
        return new View(Spoken.in(viewing.language()).month(run.month()), Places.month(run.month()), things);
    }

    private Optional<LineRow> first(Run run, Scope scope, RuleCode rule) {
        return lines.page(run, scope, new LineFilter(null, null, null, rule.code()), "", 1).stream()
                .findFirst();
    }

    private static Sight thing(String key, Optional<LineRow> line, Run run, Viewing viewing) {
        var language = viewing.language();
        return new Sight(
                TEXTS.text(key + ".title", language),
                line.isPresent() ? TEXTS.text(key + ".text", language) : TEXTS.text("none", language),
                line.map(row -> TEXTS.text(
                                "look", language, row.line().line(), row.line().invoice()))
                        .orElse(""),
                line.map(row -> Places.line(run.month(), row.line())).orElse(""));
    }
}
