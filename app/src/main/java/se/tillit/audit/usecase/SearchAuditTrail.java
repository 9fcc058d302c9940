package se.tillit.audit.usecase;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import se.tillit.audit.AuditTrail;
import se.tillit.audit.Deed;
import se.tillit.audit.Deed.Kind;
import se.tillit.audit.Deed.Thing;
import se.tillit.audit.usecase.chain.TrailEntry;
import se.tillit.identity.Who;

/** Lets an auditor look through the trail, and notes that they did and for what. */
@Component
public final class SearchAuditTrail {

    private static final int AT_ONCE = 2_000;
    private static final String PROTECTED = "skyddad";

    private final FoundEntries entries;
    private final AuditTrail audit;

    SearchAuditTrail(FoundEntries entries, AuditTrail audit) {
        this.entries = entries;
        this.audit = audit;
    }

    /** Entries with a lower number than this, the newest first. */
    public List<TrailEntry> page(Who who, TrailQuery query, long before, int most) {
        note(who, "audit.read", query);
        return shown(who, entries.before(query, before, most));
    }

    /** Tells all that are looked for, the newest first. */
    public void export(Who who, TrailQuery query, Consumer<TrailEntry> each) {
        note(who, "audit.export", query);
        var some = entries.before(query, Long.MAX_VALUE, AT_ONCE);
        while (!some.isEmpty()) {
            shown(who, some).forEach(each);
            some = entries.before(query, some.getLast().number(), AT_ONCE);
        }
    }

    private void note(Who who, String what, TrailQuery query) {
        var keys = query.key().isEmpty() ? List.<String>of() : List.of(query.key());
        audit.note(who, new Deed(Kind.READ, what, Thing.AUDIT, keys, query.why()));
    }

    /** Recipients with protected identity are shown only to those who are named. */
    private List<TrailEntry> shown(Who who, List<TrailEntry> found) {
        if (who.protection() == Who.Protection.NAMED) {
            return found;
        }
        var recipients = found.stream()
                .filter(SearchAuditTrail::isOfRecipient)
                .flatMap(entry -> entry.keys().stream())
                .collect(Collectors.toSet());
        var hidden = recipients.isEmpty() ? recipients : entries.protectedAmong(recipients);
        return hidden.isEmpty()
                ? found
                : found.stream()
                        .map(entry -> isOfRecipient(entry)
                                ? entry.showing(key -> hidden.contains(key) ? PROTECTED : key)
                                : entry)
                        .toList();
    }

    private static boolean isOfRecipient(TrailEntry entry) {
        return entry.thing().equals("recipient");
    }
}
