package se.tillit.verification.web.found;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.tillit.exchange.Language;
import se.tillit.exchange.wording.FindingTexts;
import se.tillit.exchange.wording.RuleTexts;
import se.tillit.exchange.wording.Words;
import se.tillit.identity.Action;
import se.tillit.identity.Board;
import se.tillit.identity.Scope;
import se.tillit.identity.Who;
import se.tillit.kernel.Interval;
import se.tillit.kernel.SwedishTime;
import se.tillit.server.web.Frame;
import se.tillit.server.web.Viewing;
import se.tillit.verification.RuleCode;
import se.tillit.verification.RuleFamily;
import se.tillit.verification.store.DecidedLine;
import se.tillit.verification.store.KeptFinding;
import se.tillit.verification.store.Run;
import se.tillit.verification.store.found.TouchedVisit;
import se.tillit.verification.store.found.Touches;
import se.tillit.verification.web.Figure;
import se.tillit.verification.web.Places;
import se.tillit.verification.web.Spoken;
import se.tillit.visits.RegistrationMethod;

/** One finding in words. */
final class OneFinding {

    private static final FindingTexts TEXTS = new FindingTexts();
    private static final Map<Language, RuleTexts> RULES = Map.of(
            Language.SWEDISH, new RuleTexts(Language.SWEDISH), Language.ENGLISH, new RuleTexts(Language.ENGLISH));
    private static final Frame.Link NOWHERE = new Frame.Link("", "", false);

    private final Viewing viewing;
    private final Run run;
    private final KeptFinding finding;
    private final Map<String, String> names;
    private final Language language;
    private final Spoken spoken;
    private final FindingWords words;

    OneFinding(Viewing viewing, Run run, KeptFinding finding, Map<String, String> names) {
        this.viewing = viewing;
        this.run = run;
        this.finding = finding;
        this.names = names;
        this.language = viewing.language();
        this.spoken = Spoken.in(language);
        this.words = new FindingWords(language);
    }

    private String say(String key, Object... places) {
        return FindingPage.TEXTS.text(key, language, places);
    }

    FindingView view(List<DecidedLine> lines, List<TouchedVisit> visits, @Nullable Picture picture) {
        var more = finding.namedLines().size() - Touches.MOST;
        return new FindingView(
                finding.id(),
                new FindingView.Head(
                        spoken.rule(finding.rule()),
                        spoken.month(run.month()),
                        words.severity(finding.severity()),
                        words.shadow(finding)),
                finding.text(language),
                figures(),
                facts(),
                rule(),
                todo(),
                lines.stream().map(this::line).toList(),
                more > 0 ? say("lines.more", spoken.count(more)) : "",
                visits.stream().map(this::visit).toList(),
                picture);
    }

    private List<Figure> figures() {
        var figures = new ArrayList<Figure>();
        if (finding.amount() != null) {
            figures.add(new Figure(say("amount"), words.amount(finding.amount()), ""));
        }
        if (!finding.namedLines().isEmpty()) {
            figures.add(
                    new Figure(say("lines"), spoken.count(finding.namedLines().size()), ""));
        }
        if (!finding.visits().isEmpty()) {
            figures.add(new Figure(say("visits"), spoken.count(finding.visits().size()), ""));
        }
        return figures;
    }

    private List<FindingView.Fact> facts() {
        var facts = new ArrayList<FindingView.Fact>();
        var provider = finding.provider();
        facts.add(
                provider == null
                        ? new FindingView.Fact(say("provider"), say("several"), "")
                        : new FindingView.Fact(
                                say("provider"),
                                names.getOrDefault(provider.value(), provider.value()),
                                Places.provider(run.month(), provider)));
        if (provider != null) {
            finding.findInvoice()
                    .ifPresent(invoice -> facts.add(new FindingView.Fact(
                            say("invoice"), invoice, Places.invoice(run.month(), provider, invoice))));
        }
        var recipient = finding.recipient();
        if (recipient != null) {
            facts.add(new FindingView.Fact(
                    say("recipient"),
                    words.recipient(recipient, viewing.who()),
                    FindingWords.isHidden(recipient, viewing.who()) || isOnlyNamed()
                            ? ""
                            : Places.recipient(run.month(), recipient.id())));
        }
        var staff = finding.staff();
        if (staff != null) {
            facts.add(new FindingView.Fact(say("staff"), staff, staffHref(staff)));
        }
        var person = finding.person();
        if (person != null && staff == null) {
            facts.add(new FindingView.Fact(say("person"), person, ""));
        }
        var grade = finding.evidence();
        if (grade != null) {
            facts.add(new FindingView.Fact(say("evidence"), words.gradeInFull(grade), ""));
        }
        facts.add(new FindingView.Fact(say("mode"), words.mode(finding.mode()), ""));
        facts.add(new FindingView.Fact(
                say("run"),
                say("run.text", run.id(), spoken.moment(run.finishedAt())),
                "/months/%s/runs/%d".formatted(run.month(), run.id())));
        return facts;
    }

    private String staffHref(String staff) {
        return viewing.may(Action.READ_STAFF) ? Places.staff(run.month(), staff) : "";
    }

    private FindingView.Rule rule() {
        var code = RuleCode.find(finding.rule()).orElse(null);
        if (code == null) {
            return new FindingView.Rule("", "", "", "", "");
        }
        var text = Objects.requireNonNull(RULES.get(language)).of(code);
        return new FindingView.Rule(
                text.question(), text.text(), text.why(), text.lookAlikes(), Places.rule(code.code()));
    }

    /** What can be done, with the place where it is done for those who may. */
    private List<Frame.Link> todo() {
        var todo = new ArrayList<Frame.Link>();
        RuleCode.find(finding.rule()).ifPresent(rule -> {
            if (words.isShadow(finding)) {
                todo.add(new Frame.Link(say("do.shadow"), "", false));
            } else {
                TEXTS.findRelease(rule, language)
                        .or(() -> TEXTS.findObjection(rule, language))
                        .filter(text -> !finding.text(language).endsWith(Words.plain(text)))
                        .ifPresent(text -> todo.add(new Frame.Link(text, "", false)));
            }
            if (rule.family() == RuleFamily.PATTERN || rule.family() == RuleFamily.ACROSS) {
                todo.add(new Frame.Link(say("do.pattern"), "", false));
            }
        });
        todo.add(
                viewing.may(Action.IMPORT)
                        ? new Frame.Link(say("do.import"), "/imports/new", false)
                        : new Frame.Link(say("do.import.others"), "", false));
        if (viewing.may(Action.VERIFY)) {
            todo.add(new Frame.Link(say("do.verify"), Places.month(run.month()), false));
        }
        if (viewing.may(Action.PROPOSE_PARAMETERS)) {
            todo.add(new Frame.Link(say("do.parameter"), "/parameters", false));
        }
        return todo;
    }

    private FindingView.Line line(DecidedLine line) {
        var id = line.line();
        return new FindingView.Line(
                say("line.name", id.invoice(), id.line()),
                Places.line(run.month(), id),
                names.getOrDefault(id.provider().value(), id.provider().value()),
                FindingWords.first(spoken.value(line.outcome())),
                spoken.sum(line.claimed()),
                spoken.sum(line.approved()));
    }

    private FindingView.Visit visit(TouchedVisit visit) {
        var isHidden = isHidden(visit);
        var day = SwedishTime.localOf(visit.from()).toLocalDate();
        return new FindingView.Visit(
                visit.id(),
                spoken.value(Interval.between(visit.from(), visit.to())),
                say(
                        "registered",
                        spoken.moment(visit.registered()),
                        method(visit.startMethod()),
                        method(visit.endMethod())),
                isHidden
                        ? new Frame.Link(words.say("protected"), "", false)
                        : new Frame.Link(visit.recipient(), Places.recipient(run.month(), visit.recipient()), false),
                visit.staff().isEmpty()
                        ? NOWHERE
                        : new Frame.Link(
                                visit.staff(),
                                viewing.may(Action.READ_STAFF) ? Places.staffDay(run.month(), visit.staff(), day) : "",
                                false));
    }

    /** Protected identities, and recipients of another committee, are not named. */
    private boolean isHidden(TouchedVisit visit) {
        var isProtected = visit.isProtected() && viewing.who().protection() != Who.Protection.NAMED;
        var isOfAnother = viewing.scope(Action.READ_LINES) instanceof Scope.OfBoards(var boards)
                && boards.stream().map(Board::ageGroup).noneMatch(group -> group.equals(visit.ageGroup()));
        return isProtected || isOfAnother;
    }

    private String method(String code) {
        return spoken.value(RegistrationMethod.valueOf(code.toUpperCase(Locale.ROOT)));
    }

    /** A provider may have named somebody whom it never visited; those whom it did stand with the visits below. */
    private boolean isOnlyNamed() {
        return viewing.who().provider() != null;
    }
}
