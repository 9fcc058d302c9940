package se.tillit.verification.usecase;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import se.tillit.audit.AuditTrail;
import se.tillit.audit.Deed;
import se.tillit.audit.Deed.Thing;
import se.tillit.identity.Who;
import se.tillit.kernel.ProviderId;
import se.tillit.kernel.SettlementMonth;
import se.tillit.register.MonthSummary;
import se.tillit.register.Register;
import se.tillit.server.job.Job;
import se.tillit.server.job.JobProgress;
import se.tillit.server.job.JobRefused;
import se.tillit.server.job.JobWork;
import se.tillit.server.job.Jobs;
import se.tillit.server.job.Json;
import se.tillit.verification.LineDecision;
import se.tillit.verification.Verification;
import se.tillit.verification.indicators.Sums;
import se.tillit.verification.parameters.Parameters;
import se.tillit.verification.store.Run;
import se.tillit.verification.store.VerificationRuns;
import se.tillit.verification.store.parameter.ParameterRows;
import se.tillit.verification.store.parameter.Proposals;
import se.tillit.verification.store.parameter.Trial;
import se.tillit.verification.store.parameter.Trials;

/**
 * Tries a proposal on the latest months that were verified: each is verified twice from what is known of it now, with
 * the parameters in force and as if the proposed value had been in force. No decision is kept, only the sums.
 */
@Component
public class TryProposal implements JobWork {

    /** The kind of its jobs. */
    public static final String KIND = "parameter-trial";

    private static final int MONTHS = 3;
    private static final int LATEST = 50;

    private final Register register;
    private final ParameterRows parameters;
    private final Proposals proposals;
    private final Trials trials;
    private final VerificationRuns runs;
    private final Jobs jobs;
    private final AuditTrail audit;
    private final TransactionTemplate transaction;

    TryProposal(
            Register register,
            ParameterRows parameters,
            Proposals proposals,
            Trials trials,
            VerificationRuns runs,
            Jobs jobs,
            AuditTrail audit,
            PlatformTransactionManager transactions) {
        this.register = register;
        this.parameters = parameters;
        this.proposals = proposals;
        this.trials = trials;
        this.runs = runs;
        this.jobs = jobs;
        this.audit = audit;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** What a trial needs to know. */
    public record Asked(long proposal) {}

    /** Asks for a trial. Answers the job's number; none where there is no such proposal. */
    @Transactional
    public Optional<Long> ask(Who who, long proposal) {
        if (proposals.find(proposal).isEmpty()) {
            return Optional.empty();
        }
        audit.note(who, Deed.change("parameter.try", Thing.PARAMETER, Long.toString(proposal)));
        return Optional.of(jobs.ask(who, KIND, new Asked(proposal)));
    }

    /** The proposal's latest trial that waits, is being done, or failed, if the latest is such a one. */
    public Optional<Job> findLatest(long proposal) {
        return jobs.latest(List.of(KIND), LATEST).stream()
                .filter(job -> Json.value(job.arguments(), Asked.class).proposal() == proposal)
                .findFirst()
                .filter(job -> job.state() != Job.State.DONE);
    }

    @Override
    public String kind() {
        return KIND;
    }

    private List<SettlementMonth> months() {
        return runs.latestOfEachMonth().stream().map(Run::month).limit(MONTHS).toList();
    }

    /** One month is held at a time. */
    @Override
    public long rows(Job job) {
        return months().stream()
                .flatMap(month -> register.findMonth(month).stream())
                .mapToLong(MonthSummary::allRows)
                .max()
                .orElse(0);
    }

    @Override
    public String run(Job job, JobProgress progress) {
        var asked = Json.value(job.arguments(), Asked.class);
        var proposal = proposals
                .find(asked.proposal())
                .orElseThrow(() -> new JobRefused("proposal.unknown", Long.toString(asked.proposal())));
        var standing = parameters.standing();
        var tried = Parameters.of(Placement.always(proposal.row(), standing));
        var inForce = parameters.inForce();
        var months = months();
        var outcomes = new ArrayList<Trial.Outcome>();
        for (var month : months) {
            progress.at("trial.month", 100 * months.indexOf(month) / months.size());
            register.findKnown(month).map(KnownMonth::new).ifPresent(known -> {
                var before = known.verify(inForce, stage -> {}).verification();
                var after = known.verify(tried, stage -> {}).verification();
                outcomes.addAll(compare(month, before, after));
            });
        }
        return transaction.execute(
                status -> Json.text(trials.add(asked.proposal(), job.askedBy(), job.askedAt(), outcomes)));
    }

    private static List<Trial.Outcome> compare(SettlementMonth month, Verification before, Verification after) {
        var changed = changed(before.decisions(), after.decisions());
        var sumsAfter = new HashMap<ProviderId, Sums>();
        after.providers().forEach(summary -> sumsAfter.put(summary.provider().id(), summary.sums()));
        return before.providers().stream()
                .filter(summary -> summary.sums().lines() > 0)
                .map(summary -> Trial.Outcome.of(
                        month,
                        summary.provider(),
                        changed.getOrDefault(summary.provider().id(), 0L),
                        summary.sums(),
                        sumsAfter.getOrDefault(summary.provider().id(), Sums.NONE)))
                .toList();
    }

    /** Both decide the same lines in the same order. */
    private static Map<ProviderId, Long> changed(List<LineDecision> before, List<LineDecision> after) {
        var changed = new HashMap<ProviderId, Long>();
        for (var at = 0; at < before.size(); at++) {
            if (!before.get(at).equals(after.get(at))) {
                changed.merge(before.get(at).line().provider(), 1L, Long::sum);
            }
        }
        return changed;
    }
}
