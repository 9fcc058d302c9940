package se.tillit.verification.web.search;

import java.util.List;
import se.tillit.server.web.Frame;
import se.tillit.server.web.Viewing;
import se.tillit.verification.store.KeptFinding;
import se.tillit.verification.store.search.Hit;
import se.tillit.verification.web.Places;
import se.tillit.verification.web.Spoken;

/** What was found in words, and where it leads. */
final class SearchWords {

    private SearchWords() {}

    /** The same thing in several months, the latest of them first. */
    static SearchView.Found found(List<Hit> same, Viewing viewing) {
        var spoken = Spoken.in(viewing.language());
        var latest = same.getFirst();
        return new SearchView.Found(
                new Frame.Link(name(latest), href(latest), false),
                note(latest, spoken, viewing),
                same.stream()
                        .skip(1)
                        .map(hit -> new Frame.Link(spoken.month(hit.month()), href(hit), false))
                        .filter(link -> !link.href().isEmpty())
                        .toList());
    }

    private static String name(Hit hit) {
        var line = hit.line();
        return switch (hit.kind()) {
            case FINDING -> KeptFinding.idOf(Integer.parseInt(hit.id()));
            case PROVIDER -> hit.name();
            case LINE -> line == null ? hit.id() : line.invoice() + "/" + line.line();
            case RECIPIENT, VISIT, INVOICE, STAFF -> hit.id();
        };
    }

    private static String note(Hit hit, Spoken spoken, Viewing viewing) {
        var month = spoken.monthFirst(hit.month());
        var provider = hit.provider();
        var line = hit.line();
        return switch (hit.kind()) {
            case FINDING -> SearchPage.say(viewing, "note", spoken.rule(hit.name()), month);
            case PROVIDER -> SearchPage.say(viewing, "note", hit.id(), month);
            case VISIT ->
                line != null
                        ? SearchPage.say(viewing, "note.billed", month, line.invoice(), line.line())
                        : SearchPage.say(viewing, "note.not-billed", month);
            case INVOICE, LINE, STAFF ->
                SearchPage.say(viewing, "note", provider == null ? "" : provider.value(), month);
            case RECIPIENT -> month;
        };
    }

    /** A visit leads to the line that bills it, else to the recipient's month. */
    private static String href(Hit hit) {
        var month = hit.month();
        var provider = hit.provider();
        var line = hit.line();
        return switch (hit.kind()) {
            case RECIPIENT -> Places.recipient(month, hit.id());
            case VISIT ->
                line != null
                        ? Places.line(month, line)
                        : hit.recipient().isEmpty() ? "" : Places.recipient(month, hit.recipient());
            case INVOICE -> provider == null ? "" : Places.invoice(month, provider, hit.id());
            case LINE -> line == null ? "" : Places.line(month, line);
            case PROVIDER -> provider == null ? "" : Places.provider(month, provider);
            case STAFF -> Places.staff(month, hit.id());
            case FINDING -> Places.finding(month, Integer.parseInt(hit.id()));
        };
    }
}
