package se.tillit.privacy.store;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
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
        return jdbc
                .sql("""
                        select distinct on (kind) kind, months, counted_from, valid_from, basis
                          from privacy.retention_rule where valid_from <= :day
                         order by kind, valid_from desc
                        """)
                .param("day", day)
                .query((row, number) -> new RetentionRule(
                        RecordKind.find(row.getString("kind")).orElseThrow(),
                        row.getInt("months"),
                        RetentionRule.Start.valueOf(row.getString("counted_from")
                                .toUpperCase(Locale.ROOT)
                                .replace('-', '_')),
                        row.getObject("valid_from", LocalDate.class),
                        row.getString("basis")))
                .list()
                .stream()
                .sorted(Comparator.comparing(RetentionRule::kind))
                .toList();
    }
}
