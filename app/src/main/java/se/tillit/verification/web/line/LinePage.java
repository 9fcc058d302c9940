package se.tillit.verification.web.line;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import se.tillit.audit.AuditTrail;
import se.tillit.audit.Deed;
import se.tillit.audit.Deed.Thing;
import se.tillit.exchange.Language;
import se.tillit.exchange.Messages;
import se.tillit.exchange.explain.Explainer;
import se.tillit.exchange.explain.Explanation.Entry;
import se.tillit.exchange.explain.Explanation.Part;
import se.tillit.exchange.explain.Explanation.Section;
import se.tillit.identity.Action;
import se.tillit.invoices.LineId;
import se.tillit.kernel.ProviderId;
import se.tillit.kernel.SwedishTime;
import se.tillit.register.surroundings.Around;
import se.tillit.server.web.Frame;
import se.tillit.server.web.Needs;
import se.tillit.server.web.Pages;
import se.tillit.server.web.Viewing;
import se.tillit.server.web.Wrong;
import se.tillit.verification.LineTrace;
import se.tillit.verification.RuleCode;
import se.tillit.verification.store.Run;
import se.tillit.verification.store.VerificationRuns;
import se.tillit.verification.store.line.LineRow;
import se.tillit.verification.store.line.Lines;
import se.tillit.verification.usecase.LookAround;
import se.tillit.verification.web.Crumbs;
import se.tillit.verification.web.Figure;
import se.tillit.verification.web.Places;
import se.tillit.verification.web.RecipientReach;
import se.tillit.verification.web.Spoken;
import se.tillit.verification.web.api.AskedMonth;

/**
 * {@code /months/2026-10/line?provider=…&invoice=…&line=…}: a line with its visit, decision, plan, presence and price,
 * every rule that looked at it, the arithmetic step by step, and what would release a hold (requirements G2, G5).
 */
@Controller
class LinePage {

    private static final Logger LOG = LoggerFactory.getLogger(LinePage.class);
    private static final Messages TEXTS = Messages.beside(LinePage.class, "line");
    private static final int MOST_FINDINGS = 20;

    private final Pages pages;
    private final AskedMonth asked;
    private final Lines lines;
    private final VerificationRuns runs;
    private final LookAround look;
    private final AuditTrail audit;
    private final Map<Language, Explainer> explainers = new EnumMap<>(Language.class);

    LinePage(Pages pages, AskedMonth asked, Lines lines, VerificationRuns runs, LookAround look, AuditTrail audit) {
        this.pages = pages;
        this.asked = asked;
        this.lines = lines;
        this.runs = runs;
        this.look = look;
        this.audit = audit;
        for (var language : Language.values()) {
            explainers.put(language, new Explainer(language));
        }
    }

    @GetMapping("/months/{month}/line")
    @Needs(Action.READ_LINES)
    ModelAndView show(
            Viewing viewing,
            @PathVariable String month,
            @RequestParam String provider,
            @RequestParam String invoice,
            @RequestParam String line,
            @RequestParam(required = false) @Nullable Long run) {
        var looked = asked.run(AskedMonth.of(month), run);
        var id = new LineId(new ProviderId(provider), invoice, line);
        var row = lines.find(looked, viewing.scope(Action.READ_LINES), id).orElseThrow(() -> {
            audit.note(viewing.who(), Deed.refusal("line.read", Thing.MONTH, month));
            return Wrong.notHere("line.unknown", line, invoice, month);
        });
        audit.note(viewing.who(), Deed.read("line.read", Thing.LINE, List.of(id.toString())));
        var crumbs = new ArrayList<Frame.Link>(Crumbs.below(viewing, looked.month()));
        crumbs.add(new Frame.Link(
                TEXTS.text("invoice", viewing.language(), invoice),
                Places.invoice(looked.month(), id.provider(), invoice) + InvoicePage.runQuery(run),
                false));
        return pages.show(viewing, "verification/line/line", TEXTS, crumbs, view(viewing, looked, row));
    }

    private LineView view(Viewing viewing, Run run, LineRow row) {
        var language = viewing.language();
        var texts = new LineTexts(language);
        var spoken = Spoken.in(language);
        var seen = look.at(run, Around.line(row.line())).orElse(null);
        var trace = seen == null ? null : seen.month().findTrace(row.line()).orElse(null);
        if (trace != null && !isSame(trace, row)) {
            LOG.error("Line {} of run {} is explained otherwise than it was decided.", row.line(), run.id());
            trace = null;
        }
        var sections = trace == null || seen == null
                ? List.<Section>of()
                : explainer(language).explain(trace, seen.evidence()).sections();
        var told = sections.stream()
                .filter(section -> section.part() == Part.OUTCOME)
                .flatMap(section -> section.entries().stream())
                .filter(Entry.Sentence.class::isInstance)
                .map(entry -> ((Entry.Sentence) entry).text())
                .findFirst()
                .orElse("");
        return new LineView(
                row.line().line(),
                texts.status(row.outcome()),
                told,
                List.of(
                        new Figure(LineList.say(language, "claimed"), spoken.sum(row.claimed()), ""),
                        new Figure(
                                LineList.say(language, "approved"),
                                spoken.sum(row.approved()),
                                spoken.share(row.approved(), row.claimed())),
                        new Figure(
                                LineList.say(language, "evidence"),
                                row.evidence(),
                                TEXTS.text(
                                        "evidence." + (row.evidence().equals("-") ? "none" : row.evidence()),
                                        language))),
                links(row, seen, trace, run, viewing),
                trace == null || seen == null
                        ? null
                        : HoursAround.of(trace, seen.evidence(), viewing.scope(Action.READ_LINES), language)
                                .orElse(null),
                sections.stream()
                        .filter(section -> section.part() != Part.OUTCOME)
                        .toList(),
                trace == null,
                runs.findingsOf(run, viewing.scope(Action.READ_LINES), row.line(), MOST_FINDINGS).stream()
                        .map(finding -> new LineView.Found(
                                finding.id(),
                                Places.finding(run.month(), finding.number()),
                                spoken.rule(finding.rule()),
                                finding.text(language)))
                        .toList(),
                lines.history(run, row.line()).stream()
                        .map(past -> new LineView.Past(
                                Long.toString(past.run()),
                                "/months/%s/runs/%d".formatted(run.month(), past.run()),
                                spoken.moment(past.at()),
                                texts.status(past.outcome()),
                                spoken.sum(past.approved()),
                                texts.rules(past.rules())))
                        .toList());
    }

    private Explainer explainer(Language language) {
        var explainer = explainers.get(language);
        if (explainer == null) {
            throw new IllegalStateException("Nothing is explained in %s.".formatted(language));
        }
        return explainer;
    }

    /** An explanation that says something else than what was decided must never be shown. */
    private static boolean isSame(LineTrace trace, LineRow row) {
        var decision = trace.decision();
        return decision.outcome() == row.outcome()
                && decision.claimed().equals(row.claimed())
                && decision.approved().equals(row.approved())
                && decision.rules().stream().map(RuleCode::code).toList().equals(row.rules());
    }

    private static List<LineView.Door> links(
            LineRow row, LookAround.@Nullable Seen seen, @Nullable LineTrace trace, Run run, Viewing viewing) {
        var language = viewing.language();
        var month = run.month();
        var doors = new ArrayList<LineView.Door>();
        doors.add(new LineView.Door(
                LineList.say(language, "provider"),
                row.line().provider().value(),
                Places.provider(month, row.line().provider())));
        var recipient = row.recipient();
        if (recipient != null
                && seen != null
                && seen.evidence()
                        .findRecipient(recipient)
                        .filter(found -> RecipientReach.maySee(found, seen.evidence(), viewing))
                        .isPresent()) {
            doors.add(new LineView.Door(
                    LineList.say(language, "recipient"), recipient, Places.recipient(month, recipient)));
        }
        var visit = trace == null ? null : trace.visit();
        if (visit != null
                && viewing.scope(Action.READ_STAFF).covers(visit.provider())
                && viewing.scope(Action.READ_STAFF).covers(visit.employment().employer())) {
            doors.add(new LineView.Door(
                    TEXTS.text("staff-day", language),
                    visit.employment().id(),
                    Places.staffDay(
                            month,
                            visit.employment().id(),
                            SwedishTime.dayOf(visit.time().from()))));
        }
        return doors;
    }
}
