package se.tillit.verification.web.search;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import se.tillit.audit.AuditTrail;
import se.tillit.audit.Deed;
import se.tillit.audit.Deed.Thing;
import se.tillit.exchange.Messages;
import se.tillit.identity.Action;
import se.tillit.server.web.Frame;
import se.tillit.server.web.Needs;
import se.tillit.server.web.Pages;
import se.tillit.server.web.Viewing;
import se.tillit.verification.RuleCode;
import se.tillit.verification.store.search.Hit;
import se.tillit.verification.store.search.Hit.Kind;
import se.tillit.verification.store.search.Lookup;
import se.tillit.verification.store.search.Sought;
import se.tillit.verification.web.Places;
import se.tillit.verification.web.Spoken;

/** {@code /search?q=}: everything that has a number or a name, in every month. */
@Controller
class SearchPage {

    private static final Messages TEXTS = Messages.beside(SearchPage.class, "search");
    private static final int SHORTEST = 2;
    private static final int LONGEST = 120;
    private static final int MOST_RULES = 8;
    private static final Pattern FINDING = Pattern.compile("[Ff]([0-9]{1,9})");

    private final Pages pages;
    private final Lookup lookup;
    private final AuditTrail audit;

    SearchPage(Pages pages, Lookup lookup, AuditTrail audit) {
        this.pages = pages;
        this.lookup = lookup;
        this.audit = audit;
    }

    @GetMapping("/search")
    @Needs(Action.ENTER)
    ModelAndView search(Viewing viewing, @RequestParam(defaultValue = "") String q) {
        var text = q.replace("\0", "").strip();
        var wrong = text.isEmpty()
                ? ""
                : text.length() < SHORTEST ? "wrong.short" : text.length() > LONGEST ? "wrong.long" : "";
        var groups = text.isEmpty() || !wrong.isEmpty() ? List.<SearchView.Group>of() : groups(viewing, text);
        var view = new SearchView(
                text,
                !text.isEmpty() && wrong.isEmpty(),
                wrong.isEmpty() ? "" : say(viewing, wrong, SHORTEST, LONGEST),
                summary(viewing, text, groups),
                groups,
                hints(viewing));
        return wrong.isEmpty()
                ? pages.show(viewing, "verification/search", TEXTS, List.of(), view)
                : pages.show(HttpStatus.UNPROCESSABLE_CONTENT, viewing, "verification/search", TEXTS, List.of(), view);
    }

    static String say(Viewing viewing, String key, Object... places) {
        return TEXTS.text(key, viewing.language(), places);
    }

    private static String summary(Viewing viewing, String text, List<SearchView.Group> groups) {
        var found = groups.stream().mapToInt(group -> group.hits().size()).sum();
        return switch (found) {
            case 0 -> say(viewing, "found.none", text);
            case 1 -> say(viewing, "found.one", text);
            default -> say(viewing, "found.many", found, text);
        };
    }

    private static List<String> hints(Viewing viewing) {
        var hints = new ArrayList<String>();
        if (viewing.may(Action.READ_LINES)) {
            hints.add(say(viewing, "hint.recipient"));
            hints.add(say(viewing, "hint.visit"));
            hints.add(say(viewing, "hint.line"));
            hints.add(say(viewing, "hint.finding"));
        }
        if (viewing.may(Action.READ_MONTH)) {
            hints.add(say(viewing, "hint.provider"));
        }
        if (viewing.may(Action.READ_STAFF)) {
            hints.add(say(viewing, "hint.staff"));
        }
        hints.add(say(viewing, "hint.rule"));
        return hints;
    }

    private List<SearchView.Group> groups(Viewing viewing, String text) {
        var groups = new ArrayList<SearchView.Group>();
        if (viewing.may(Action.READ_LINES)) {
            audit.note(viewing.who(), Deed.read("search.read", Thing.ROUTE, List.of(text)));
            var sought = Sought.by(viewing.who(), viewing.scope(Action.READ_LINES), text);
            var finding = FINDING.matcher(text);
            if (finding.matches()) {
                add(groups, Kind.FINDING, lookup.findings(sought, Integer.parseInt(finding.group(1))), viewing);
            }
            add(groups, Kind.RECIPIENT, lookup.recipients(sought), viewing);
            add(groups, Kind.VISIT, lookup.visits(sought), viewing);
            add(groups, Kind.INVOICE, lookup.invoices(sought), viewing);
            add(groups, Kind.LINE, lookup.lines(sought), viewing);
        }
        if (viewing.may(Action.READ_STAFF)) {
            add(
                    groups,
                    Kind.STAFF,
                    lookup.staff(Sought.by(viewing.who(), viewing.scope(Action.READ_STAFF), text)),
                    viewing);
        }
        if (viewing.may(Action.READ_MONTH)) {
            add(
                    groups,
                    Kind.PROVIDER,
                    lookup.providers(Sought.by(viewing.who(), viewing.scope(Action.READ_MONTH), text)),
                    viewing);
        }
        addRules(groups, text, viewing);
        return groups;
    }

    private static void add(List<SearchView.Group> groups, Kind kind, List<Hit> hits, Viewing viewing) {
        var things = new LinkedHashMap<String, List<Hit>>();
        for (var hit : hits) {
            var key =
                    kind == Kind.FINDING ? hit.month().toString() : hit.provider() + " " + hit.line() + " " + hit.id();
            things.computeIfAbsent(kind == Kind.PROVIDER ? hit.id() : key, unused -> new ArrayList<>())
                    .add(hit);
        }
        if (!things.isEmpty()) {
            groups.add(new SearchView.Group(
                    say(viewing, "kind." + kind.name().toLowerCase(Locale.ROOT)),
                    things.values().stream()
                            .map(same -> SearchWords.found(same, viewing))
                            .toList(),
                    Lookup.isCut(hits) ? say(viewing, "more") : ""));
        }
    }

    private static void addRules(List<SearchView.Group> groups, String text, Viewing viewing) {
        var spoken = Spoken.in(viewing.language());
        var part = text.toLowerCase(Locale.ROOT);
        var hits = new ArrayList<SearchView.Found>();
        for (var rule : RuleCode.values()) {
            var name = spoken.rule(rule.code());
            if (hits.size() < MOST_RULES
                    && (name.toLowerCase(Locale.ROOT).contains(part)
                            || rule.code().contains(part))) {
                hits.add(new SearchView.Found(
                        new Frame.Link(name, Places.rule(rule.code()), false), rule.code(), List.of()));
            }
        }
        if (!hits.isEmpty()) {
            groups.add(new SearchView.Group(say(viewing, "kind.rule"), hits, ""));
        }
    }
}
