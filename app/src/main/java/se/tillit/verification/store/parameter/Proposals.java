package se.tillit.verification.store.parameter;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.tillit.identity.Who;
import se.tillit.server.decision.DecisionRows;
import se.tillit.server.decision.Hand;
import se.tillit.server.decision.ProposalState;
import se.tillit.verification.parameters.ParameterRow;

/** Proposed changes of parameters. One of each parameter and contract can wait at a time. */
@Repository
public class Proposals {

    private final JdbcClient jdbc;

    Proposals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps a proposal. Answers its number; none where another of the same parameter waits. */
    public Optional<Long> add(ParameterRow row, Who who, Instant at) {
        return jdbc.sql("""
                        insert into verification.proposal (key, value, valid_from, valid_until, contract_id, source,
                               proposed_by, proposed_name, proposed_at)
                        values (:key, :value, :from, :until, :contract, :source, :by, :name, :at)
                        on conflict do nothing
                        returning proposal_id
                        """)
                .param("key", row.key())
                .param("value", row.value())
                .param("from", StoredDays.from(row.validity()))
                .param("until", StoredDays.until(row.validity()))
                .param("contract", row.contract())
                .param("source", row.source())
                .param("by", who.account())
                .param("name", who.name())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .optional();
    }

    /** Decides a proposal. The database refuses one who confirms or refuses their own. */
    public void decide(long id, ProposalState state, Who who, String why, Instant at) {
        DecisionRows.decide(jdbc, "verification.proposal", id, state, who, why, at);
    }

    /** The proposal with the number, if there is one. */
    public Optional<Proposal> find(long id) {
        return jdbc.sql("select * from verification.proposal where proposal_id = :id")
                .param("id", id)
                .query(Proposals::proposal)
                .optional();
    }

    /** The same, kept from others until the transaction ends. */
    public Optional<Proposal> findAlone(long id) {
        return jdbc.sql("select * from verification.proposal where proposal_id = :id for update")
                .param("id", id)
                .query(Proposals::proposal)
                .optional();
    }

    /** All proposals, those that wait first, then the newest. */
    public List<Proposal> all() {
        return jdbc.sql("select * from verification.proposal order by state <> 'proposed', proposal_id desc")
                .query(Proposals::proposal)
                .list();
    }

    private static Proposal proposal(ResultSet row, int number) throws SQLException {
        var why = row.getString("decided_why");
        return new Proposal(
                row.getLong("proposal_id"),
                StoredDays.row(row),
                ProposalState.of(row.getString("state")),
                Hand.find(row, "proposed").orElseThrow(),
                Hand.find(row, "decided").orElse(null),
                why == null ? "" : why);
    }
}
