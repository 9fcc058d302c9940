package se.tillit.verification.store;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.tillit.care.Recipient;
import se.tillit.server.database.BulkCopy;
import se.tillit.verification.Evidence;
import se.tillit.verification.LineDecision;
import se.tillit.verification.RuleCode;

/** Adds up a run's lines by invoice, committee, outcome and first rule, so that pages read sums and not lines. */
final class ReasonSums {

    private static final String COPY =
            "copy verification.reason_sum (run_id, provider_id, invoice_id, age_group, outcome,"
                    + " rule, lines, claimed_ore, approved_ore, minutes) from stdin (format csv)";
    private static final Comparator<Key> ORDER = Comparator.comparing(Key::provider)
            .thenComparing(Key::invoice)
            .thenComparing(Key::ageGroup)
            .thenComparing(Key::outcome)
            .thenComparing(Key::rule);

    private ReasonSums() {}

    private record Key(String provider, String invoice, String ageGroup, String outcome, String rule) {}

    private static final class Sum {
        private long lines;
        private long claimed;
        private long approved;
        private long minutes;

        void add(LineDecision decision) {
            lines++;
            claimed += decision.claimed().ore();
            approved += decision.approved().ore();
            minutes += decision.minutes().value();
        }
    }

    static void write(BulkCopy copy, NewRun run, long id) {
        var sums = new HashMap<Key, Sum>();
        for (var decision : run.verification().decisions()) {
            sums.computeIfAbsent(key(decision, run.evidence()), unused -> new Sum())
                    .add(decision);
        }
        var rows =
                sums.entrySet().stream().sorted(Map.Entry.comparingByKey(ORDER)).toList();
        copy.in(COPY, new CopyRows<>(rows, (row, line) -> write(id, row, line)));
    }

    private static void write(long id, Map.Entry<Key, Sum> row, CopyLine line) {
        var key = row.getKey();
        var sum = row.getValue();
        line.number(id)
                .text(key.provider)
                .text(key.invoice)
                .text(key.ageGroup)
                .text(key.outcome)
                .text(key.rule)
                .number(sum.lines)
                .number(sum.claimed)
                .number(sum.approved)
                .number(sum.minutes);
    }

    private static Key key(LineDecision decision, Evidence evidence) {
        var line = decision.line();
        var group = Codes.ageGroup(recipientOf(decision, evidence));
        return new Key(
                line.provider().value(),
                line.invoice().id(),
                group == null ? "" : group,
                Codes.of(decision.outcome()),
                firstOf(decision.rules()));
    }

    private static String firstOf(List<RuleCode> rules) {
        return rules.isEmpty() ? "" : rules.getFirst().code();
    }

    /** The one whom the line is about: of the visit, else of the claim. */
    static @Nullable Recipient recipientOf(LineDecision decision, Evidence evidence) {
        var visit = evidence.findVisit(decision.line().visit()).orElse(null);
        return visit != null
                ? visit.recipient()
                : evidence.findRecipient(decision.line().recipient()).orElse(null);
    }
}
