package se.tillit.register.store;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.tillit.kernel.ProviderId;
import se.tillit.register.table.Known;
import se.tillit.verification.Handover;
import se.tillit.verification.RejectedKeys;

/** What rejected rows are known to have named. */
final class RejectedKeyRows {

    private RejectedKeyRows() {}

    private record Row(String kind, String named, String also) {}

    /**
     * What rejected rows named: those of the deliveries, and those that could not be read again since what they refer to
     * has been withdrawn. Ids that accepted rows have are not among them.
     */
    static RejectedKeys standing(JdbcClient jdbc, Known known, Handover handover) {
        var rows = jdbc.sql("select distinct k.kind, k.named, k.also_named as also from register.rejected_key k where "
                        + known.condition("k"))
                .query(Row.class)
                .list();
        var again = handover.rejected();
        var visits = named(rows, "visit", again.visits());
        visits.removeIf(handover.visitsById()::containsKey);
        var recipients = named(rows, "recipient", again.recipients());
        handover.recipients().forEach(recipient -> recipients.remove(recipient.id()));
        var decisions = named(rows, "decision", again.decisions());
        handover.decisions().forEach(decision -> decisions.remove(decision.id()));
        var staff = named(rows, "staff", again.staff());
        handover.employments().forEach(employment -> staff.remove(employment.id()));
        return new RejectedKeys(
                Set.copyOf(visits),
                Set.copyOf(recipients),
                Set.copyOf(decisions),
                Set.copyOf(staff),
                Set.copyOf(named(rows, "contract", again.contractProviders())),
                joined(rows, "plan", again.plans(), RejectedKeys.PlanKey::new),
                joined(rows, "price", again.prices(), RejectedKeys.PriceKey::new),
                joined(
                        rows,
                        "invoice",
                        again.invoices(),
                        (provider, invoice) -> new RejectedKeys.InvoiceKey(new ProviderId(provider), invoice)));
    }

    private static Set<String> named(Iterable<Row> rows, String kind, Set<String> again) {
        var all = new HashSet<>(again);
        for (var row : rows) {
            if (row.kind().equals(kind)) {
                all.add(row.named());
            }
        }
        return all;
    }

    private static <K> Set<K> joined(List<Row> rows, String kind, Set<K> again, BiFunction<String, String, K> made) {
        var all = rows.stream()
                .filter(row -> row.kind().equals(kind))
                .map(row -> made.apply(row.named(), row.also()))
                .collect(Collectors.toSet());
        all.addAll(again);
        return Set.copyOf(all);
    }
}
