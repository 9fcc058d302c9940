package se.tillit.verification.store;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.tillit.invoices.InvoiceLine;
import se.tillit.kernel.SettlementMonth;
import se.tillit.kernel.SortText;
import se.tillit.kernel.SwedishTime;
import se.tillit.server.database.BulkCopy;
import se.tillit.verification.Evidence;
import se.tillit.verification.LineDecision;
import se.tillit.verification.Outcome;
import se.tillit.verification.RuleCode;
import se.tillit.visits.Visit;

/** Writes decisions on lines: those that differ from what stands, and the end of those that stand no longer. */
final class DecisionWriter {

    private static final String COLUMNS =
            "line_key, provider_id, invoice_id, line_id, outcome, claimed_ore, approved_ore,"
                    + " minutes, rules, evidence, visit_id, decision_id, age_group, for_month";
    private static final Map<Outcome, String> OUTCOMES = outcomes();

    private final JdbcClient jdbc;
    private final BulkCopy copy;

    DecisionWriter(JdbcClient jdbc, BulkCopy copy) {
        this.jdbc = jdbc;
        this.copy = copy;
    }

    private static Map<Outcome, String> outcomes() {
        var codes = new EnumMap<Outcome, String>(Outcome.class);
        for (var outcome : Outcome.values()) {
            codes.put(outcome, Codes.of(outcome));
        }
        return codes;
    }

    /** Writes them. Answers how many lines are decided otherwise than before. */
    long write(NewRun run, long id, Boolean hasEarlierRun) {
        var month = run.verification().month();
        var decided = run.verification().decisions();
        if (hasEarlierRun) {
            return writeChanges(run.evidence(), decided, month, id);
        }
        var first = "%d,%s,".formatted(id, month.first());
        return copy.in(
                "copy verification.line_decision (from_run, month, %s) from stdin (format csv)".formatted(COLUMNS),
                new CopyRows<>(decided, (decision, line) -> {
                    line.raw(first);
                    write(decision, run.evidence(), line);
                }));
    }

    private long writeChanges(Evidence evidence, List<LineDecision> decided, SettlementMonth month, long id) {
        jdbc.sql("""
                        create temporary table decided on commit drop as
                        select %s from verification.line_decision where false
                        """.formatted(COLUMNS)).update();
        copy.in(
                "copy decided (%s) from stdin (format csv)".formatted(COLUMNS),
                new CopyRows<>(decided, (decision, line) -> write(decision, evidence, line)));
        jdbc.sql("analyze decided").update();
        var ended = jdbc.sql("""
                        update verification.line_decision as kept set until_run = :id
                          from (select stands.line_key, stands.from_run
                                  from verification.line_decision stands
                                  left join decided on decided.line_key = stands.line_key
                                 where stands.month = :month and stands.until_run is null
                                   and (decided.line_key is null or %s)) as gone
                         where kept.month = :month and kept.line_key = gone.line_key
                           and kept.from_run = gone.from_run
                        """.formatted(differs("decided", "stands")))
                .param("id", id)
                .param("month", month.first())
                .update();
        var lines = jdbc.sql("""
                        insert into verification.line_decision (month, from_run, %s)
                        select :month, :id, decided.* from decided
                          left join verification.line_decision stands
                            on stands.month = :month and stands.line_key = decided.line_key
                           and stands.until_run is null
                         where stands.line_key is null
                         order by decided.line_key
                        """.formatted(COLUMNS))
                .param("id", id)
                .param("month", month.first())
                .update();
        var replaced = jdbc.sql("""
                        select count(*) from verification.line_decision ended
                          join verification.line_decision begun
                            on begun.month = ended.month and begun.line_key = ended.line_key and begun.from_run = :id
                         where ended.month = :month and ended.until_run = :id
                        """)
                .param("id", id)
                .param("month", month.first())
                .query(Long.class)
                .single();
        addUpReleased(month, id);
        return ended + lines - replaced;
    }

    private void addUpReleased(SettlementMonth month, long id) {
        jdbc.sql("""
                        insert into verification.released_sum
                        select :id, ended.rules[1], count(*), sum(begun.approved_ore)::bigint
                          from verification.line_decision ended
                          join verification.line_decision begun
                            on begun.month = ended.month and begun.line_key = ended.line_key and begun.from_run = :id
                         where ended.month = :month and ended.until_run = :id
                           and ended.outcome in ('hold', 'reject') and begun.outcome in ('pay', 'adjust')
                         group by ended.rules[1]
                        """).param("id", id).param("month", month.first()).update();
    }

    /**
     * Lets the database count what there is of each month. It does so by itself only when a tenth of the table is new; a
     * month of the second year is less, and would be read as if it had no rows: sorted as a whole for every page of it.
     */
    void count() {
        jdbc.sql("analyze verification.line_decision (month, line_key, from_run, until_run)")
                .update();
    }

    /** Whether two rows say something else of the same line. */
    static String differs(String one, String other) {
        return "(%s) is distinct from (%s)".formatted(said(one), said(other));
    }

    private static String said(String row) {
        return ("%1$s.outcome, %1$s.claimed_ore, %1$s.approved_ore, %1$s.minutes, %1$s.rules, %1$s.evidence,"
                        + " %1$s.visit_id, %1$s.decision_id, %1$s.age_group, %1$s.for_month")
                .formatted(row);
    }

    private static void write(LineDecision decision, Evidence evidence, CopyLine to) {
        var line = decision.line();
        var grade = decision.grade();
        var visit = evidence.findVisit(line.visit()).orElse(null);
        var recipient = ReasonSums.recipientOf(decision, evidence);
        to.text(SortText.ofAll(line.provider().value(), line.invoice().id(), line.line()))
                .text(line.provider().value())
                .text(line.invoice().id())
                .text(line.line())
                .text(OUTCOMES.get(decision.outcome()))
                .number(decision.claimed().ore())
                .number(decision.approved().ore())
                .number(decision.minutes().value())
                .texts(decision.rules().stream().map(RuleCode::code).toList())
                .text(grade == null ? DecidedLine.NO_VISIT : grade.name())
                .text(line.visit())
                .text(line.decision())
                .text(Codes.ageGroup(recipient))
                .text(monthOf(line, visit).first().toString());
    }

    /** The month that the care is for: when the visit starts, else the claimed start, else the invoice's period. */
    private static SettlementMonth monthOf(InvoiceLine line, @Nullable Visit visit) {
        if (visit != null) {
            return SettlementMonth.of(visit.day());
        }
        var claimed = line.time();
        return claimed == null ? line.invoice().period() : SettlementMonth.of(SwedishTime.dayOf(claimed.fromMicros()));
    }
}
