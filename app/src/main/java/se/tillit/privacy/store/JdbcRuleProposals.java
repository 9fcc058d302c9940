package se.tillit.privacy.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.tillit.identity.Who;
import se.tillit.privacy.usecase.RetentionRule;
import se.tillit.privacy.usecase.rule.RuleProposal;
import se.tillit.privacy.usecase.rule.RuleProposals;
import se.tillit.server.decision.DecisionRows;
import se.tillit.server.decision.Hand;
import se.tillit.server.decision.ProposalState;

/** Proposed rules on retention, in the database. */
@Component
class JdbcRuleProposals implements RuleProposals {

    private static final String ONE = "select * from privacy.retention_proposal where retention_proposal_id = :id";

    private final JdbcClient jdbc;

    JdbcRuleProposals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Long> add(RetentionRule rule, Who who, Instant at) {
        return jdbc.sql("""
                        insert into privacy.retention_proposal (kind, months, counted_from, valid_from, basis,
                               proposed_by, proposed_name, proposed_at)
                        values (:kind, :months, :start, :from, :basis, :by, :name, :at)
                        on conflict do nothing
                        returning retention_proposal_id
                        """)
                .params(JdbcRetentionRules.values(rule))
                .param("by", who.account())
                .param("name", who.name())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .optional();
    }

    @Override
    public void decide(long id, ProposalState state, Who who, String why, Instant at) {
        DecisionRows.decide(jdbc, "privacy.retention_proposal", id, state, who, why, at);
    }

    @Override
    public Optional<RuleProposal> find(long id) {
        return jdbc.sql(ONE).param("id", id).query(JdbcRuleProposals::proposal).optional();
    }

    @Override
    public Optional<RuleProposal> findAlone(long id) {
        return jdbc.sql(ONE + " for update")
                .param("id", id)
                .query(JdbcRuleProposals::proposal)
                .optional();
    }

    @Override
    public List<RuleProposal> all() {
        return jdbc.sql("""
                        select * from privacy.retention_proposal order by state <> 'proposed', retention_proposal_id desc
                        """).query(JdbcRuleProposals::proposal).list();
    }

    private static RuleProposal proposal(ResultSet row, int number) throws SQLException {
        var why = row.getString("decided_why");
        return new RuleProposal(
                row.getLong("retention_proposal_id"),
                JdbcRetentionRules.rule(row, number),
                ProposalState.of(row.getString("state")),
                Hand.find(row, "proposed").orElseThrow(),
                Hand.find(row, "decided").orElse(null),
                why == null ? "" : why);
    }
}
