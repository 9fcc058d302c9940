package se.tillit.verification.store.found;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.tillit.identity.Scope;
import se.tillit.identity.Who;
import se.tillit.kernel.Money;
import se.tillit.verification.store.KeptFinding;
import se.tillit.verification.store.Reach;
import se.tillit.verification.store.ResultRows;
import se.tillit.verification.store.Run;

/** The findings of a run, chosen by a filter, as far as the one who asks may see. */
@Repository
public class Findings {

    private static final int PAGE = 2_000;

    private final JdbcClient jdbc;

    Findings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Who asks, and for what.
     *
     * @param run the run
     * @param scope how far they reach
     * @param seesProtected whether they may look for those with protected identity by case number
     * @param filter what they choose by
     */
    public record Asked(Run run, Scope scope, boolean seesProtected, FindingFilter filter) {
        /** For somebody. */
        public static Asked by(Who who, Scope scope, Run run, FindingFilter filter) {
            return new Asked(run, scope, who.protection() == Who.Protection.NAMED, filter);
        }
    }

    /** What findings are counted together by. */
    public enum By {
        /** All of them together. */
        ALL("''"),
        /** By rule. */
        RULE("rule"),
        /** By provider. */
        PROVIDER("coalesce(provider_id, '')");

        private final String sql;

        By(String sql) {
            this.sql = sql;
        }
    }

    /** How many there are and what they are about, counted together. */
    public List<FoundSum> sums(Asked asked, By by) {
        var ofSums = asked.filter().isOfSums();
        var reach = Reach.of(asked.scope());
        var condition = ofSums
                ? asked.filter().condition()
                : asked.filter().conditionOnRows(asked.scope(), asked.seesProtected());
        return jdbc.sql("""
                        select %s as of, %s as found, sum(amount_ore) as amount from verification.%s
                         where run_id = :run and %s and %s group by 1 order by 1
                        """.formatted(
                                by.sql,
                                ofSums ? "sum(findings)" : "count(*)",
                                ofSums ? "finding_sum" : "finding",
                                reach.condition(),
                                condition.sql()))
                .param("run", asked.run().resultsId())
                .params(reach.places())
                .params(condition.places())
                .query(Findings::sum)
                .list();
    }

    private static FoundSum sum(ResultSet row, int number) throws SQLException {
        var amount = row.getBigDecimal("amount");
        return new FoundSum(
                row.getString("of"),
                row.getLong("found"),
                amount == null ? null : Money.ofOre(amount.longValueExact()));
    }

    /**
     * Those that come after the key, so many at most.
     *
     * @throws NumberFormatException if it is no key of this order
     */
    public List<KeptFinding> page(Asked asked, FoundOrder order, String after, int most) {
        var reach = Reach.of(asked.scope());
        var condition = asked.filter().conditionOnRows(asked.scope(), asked.seesProtected());
        var place = order.after(after);
        return jdbc.sql("""
                        select * from verification.finding
                         where run_id = :run and %s and %s and %s order by %s limit :most
                        """.formatted(reach.condition(), condition.sql(), place.sql(), order.sql()))
                .param("run", asked.run().resultsId())
                .param("most", most)
                .params(reach.places())
                .params(condition.places())
                .params(place.places())
                .query((row, number) -> ResultRows.finding(row, asked.scope()))
                .list();
    }

    /** Tells all of them, in the order. */
    public void each(Asked asked, FoundOrder order, Consumer<KeptFinding> to) {
        for (var page = page(asked, order, "", PAGE);
                !page.isEmpty();
                page = page(asked, order, order.key(page.getLast()), PAGE)) {
            page.forEach(to);
        }
    }

    /** The finding with the number, if there is one within reach. */
    public Optional<KeptFinding> find(Run run, Scope scope, int number) {
        var reach = Reach.of(scope);
        return jdbc.sql("select * from verification.finding where run_id = :run and number = :number and %s"
                        .formatted(reach.condition()))
                .param("run", run.resultsId())
                .param("number", number)
                .params(reach.places())
                .query((row, at) -> ResultRows.finding(row, scope))
                .optional();
    }

    /** Whether there is such a finding at all, for somebody or other. */
    public boolean exists(Run run, int number) {
        return jdbc.sql("select exists (select 1 from verification.finding where run_id = :run and number = :number)")
                .param("run", run.resultsId())
                .param("number", number)
                .query(Boolean.class)
                .single();
    }

    /** The names of the providers of the run that they may know of, by id. */
    public Map<String, String> providers(Run run, Scope scope) {
        var reach = Reach.ofFigures(scope);
        var names = new TreeMap<String, String>();
        jdbc.sql("select provider_id, name from verification.provider_summary where run_id = :run and %s"
                        .formatted(reach.condition()))
                .param("run", run.resultsId())
                .params(reach.places())
                .query(row -> {
                    names.put(row.getString("provider_id"), row.getString("name"));
                });
        return names;
    }
}
