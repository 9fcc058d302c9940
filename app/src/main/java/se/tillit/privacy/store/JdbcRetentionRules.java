package se.tillit.privacy.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.tillit.privacy.usecase.RecordKind;
import se.tillit.privacy.usecase.RetentionRule;
import se.tillit.privacy.usecase.RetentionRules;

/** The rules in the database; the latest that has come into force holds. */
@Component
class JdbcRetentionRules implements RetentionRules {

    private final JdbcClient jdbc;

    JdbcRetentionRules(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<RetentionRule> on(LocalDate day) {
        return jdbc.sql("""
                        select distinct on (kind) * from privacy.retention_rule where valid_from <= :day
                         order by kind, valid_from desc
                        """).param("day", day).query(JdbcRetentionRules::rule).list().stream()
                .sorted(Comparator.comparing(RetentionRule::kind))
                .toList();
    }

    @Override
    public List<RetentionRule> after(LocalDate day) {
        return jdbc.sql("select * from privacy.retention_rule where valid_from > :day order by valid_from, kind")
                .param("day", day)
                .query(JdbcRetentionRules::rule)
                .list();
    }

    @Override
    public Optional<RetentionRule> find(RecordKind kind, LocalDate validFrom) {
        return jdbc.sql("select * from privacy.retention_rule where kind = :kind and valid_from = :from")
                .param("kind", kind.code())
                .param("from", validFrom)
                .query(JdbcRetentionRules::rule)
                .optional();
    }

    @Override
    public void add(RetentionRule rule, long proposal) {
        jdbc.sql("""
                        insert into privacy.retention_rule (kind, months, counted_from, valid_from, basis,
                               retention_proposal_id)
                        values (:kind, :months, :start, :from, :basis, :proposal)
                        """).params(values(rule)).param("proposal", proposal).update();
    }

    static Map<String, Object> values(RetentionRule rule) {
        return Map.of(
                "kind", rule.kind().code(),
                "months", rule.months(),
                "start", rule.countedFrom().code(),
                "from", rule.validFrom(),
                "basis", rule.basis());
    }

    static RetentionRule rule(ResultSet row, int number) throws SQLException {
        return new RetentionRule(
                RecordKind.find(row.getString("kind")).orElseThrow(),
                row.getInt("months"),
                RetentionRule.Start.find(row.getString("counted_from")).orElseThrow(),
                row.getObject("valid_from", LocalDate.class),
                row.getString("basis"));
    }
}
