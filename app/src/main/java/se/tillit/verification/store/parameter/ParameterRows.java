package se.tillit.verification.store.parameter;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.tillit.verification.parameters.ParameterRow;
import se.tillit.verification.parameters.Parameters;

/** The municipality's parameters as they were confirmed, those that were replaced among them. */
@Repository
public class ParameterRows {

    private final JdbcClient jdbc;

    ParameterRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The parameters that stand: the defaults, and every confirmed value over them. */
    public Parameters inForce() {
        return Parameters.of(standing().stream().map(SetParameter::row).toList());
    }

    /** The values that stand, by parameter, contract and day. */
    public List<SetParameter> standing() {
        return all().stream().filter(SetParameter::stands).toList();
    }

    /** Every value that was ever confirmed, by parameter, contract and day, the newest first for the same days. */
    public List<SetParameter> all() {
        return jdbc.sql("""
                        select * from verification.parameter
                         order by key collate "C", contract_id collate "C" nulls first, valid_from nulls first,
                                  parameter_id desc
                        """).query(ParameterRows::row).list();
    }

    /** Lets a proposal take the place of a value. */
    public void replace(long id, long proposal, Instant at) {
        jdbc.sql("""
                        update verification.parameter set replaced_by = :proposal, replaced_at = :at
                         where parameter_id = :id and replaced_by is null
                        """)
                .param("proposal", proposal)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("id", id)
                .update();
    }

    /** Sets a value. */
    public void set(ParameterRow row, long proposal, Instant at) {
        jdbc.sql("""
                        insert into verification.parameter
                               (key, value, valid_from, valid_until, contract_id, source, proposal_id, set_at)
                        values (:key, :value, :from, :until, :contract, :source, :proposal, :at)
                        """)
                .param("key", row.key())
                .param("value", row.value())
                .param("from", StoredDays.from(row.validity()))
                .param("until", StoredDays.until(row.validity()))
                .param("contract", row.contract())
                .param("source", row.source())
                .param("proposal", proposal)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static SetParameter row(ResultSet row, int number) throws SQLException {
        var replaced = row.getTimestamp("replaced_at");
        return new SetParameter(
                row.getLong("parameter_id"),
                StoredDays.row(row),
                row.getLong("proposal_id"),
                row.getTimestamp("set_at").toInstant(),
                row.getObject("replaced_by", Long.class),
                replaced == null ? null : replaced.toInstant());
    }
}
