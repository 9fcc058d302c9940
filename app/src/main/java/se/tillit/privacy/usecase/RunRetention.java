package se.tillit.privacy.usecase;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import se.tillit.audit.AuditTrail;
import se.tillit.audit.Deed;
import se.tillit.audit.Deed.Thing;
import se.tillit.audit.Why;
import se.tillit.identity.Who;
import se.tillit.kernel.SwedishTime;
import se.tillit.server.job.JobProgress;

/** Says what the rules in force would take away, and takes it away when somebody has confirmed the numbers. */
@Component
public final class RunRetention {

    /**
     * What came of it.
     *
     * @param plan what was to go, reckoned anew
     * @param isDone whether it was taken away; it was not where the numbers were no longer those confirmed
     * @param removed how many rows went
     */
    public record Outcome(RetentionPlan plan, boolean isDone, long removed) {}

    private final RetentionRules rules;
    private final List<RetainedRecords> records;
    private final Holds holds;
    private final RetentionRuns runs;
    private final AuditTrail audit;
    private final Clock clock;

    RunRetention(
            RetentionRules rules,
            List<RetainedRecords> records,
            Holds holds,
            RetentionRuns runs,
            AuditTrail audit,
            Clock clock) {
        this.rules = rules;
        this.records = List.copyOf(records);
        this.holds = holds;
        this.runs = runs;
        this.audit = audit;
        this.clock = clock;
    }

    /** What would go today. Changes nothing. */
    public RetentionPlan plan() {
        var today = today();
        var inForce = rules.on(today);
        var held = held();
        var portions = new ArrayList<Portion>();
        for (var rule : inForce) {
            portions.addAll(due(rule, today, held));
        }
        return new RetentionPlan(
                today,
                inForce,
                portions,
                held.months().size() + held.recipients().size());
    }

    /** How many rows of its kind could be taken away today if the rule were in force. */
    public long rowsUnder(RetentionRule rule) {
        return due(rule, today(), held()).stream().mapToLong(Portion::rows).sum();
    }

    private List<Portion> due(RetentionRule rule, LocalDate today, Held held) {
        return recordsOf(rule.kind()).stream()
                .flatMap(kept -> kept.due(rule.keptUntil(today), held).stream())
                .toList();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), SwedishTime.ZONE);
    }

    /**
     * Takes away what would go, if that is still what was shown.
     *
     * @param shown the numbers of the plan that was shown: {@link RetentionPlan#numbers()}
     */
    public Outcome carryOut(Who who, String shown, JobProgress progress) {
        var plan = plan();
        if (!plan.numbers().equals(shown)) {
            return new Outcome(plan, false, 0);
        }
        var number = runs.begin(who, plan);
        var removed = 0L;
        var done = 0;
        for (var rule : plan.rules()) {
            progress.at(
                    "retention." + rule.kind().code(), 100 * done / plan.rules().size());
            removed += carryOut(who, rule, plan);
            done++;
        }
        runs.end(number, removed);
        audit.note(
                who,
                Deed.change(
                        "retention.done",
                        Thing.INSTALLATION,
                        Long.toString(number),
                        Why.of("retention.rows", removed)));
        return new Outcome(plan, true, removed);
    }

    private long carryOut(Who who, RetentionRule rule, RetentionPlan plan) {
        var isDue = plan.portions().stream().anyMatch(portion -> portion.kind() == rule.kind());
        var removed = 0L;
        if (isDue) {
            for (var kept : recordsOf(rule.kind())) {
                removed += kept.remove(who, rule.keptUntil(plan.day()), held());
            }
            var months = plan.portions().stream()
                    .filter(portion -> portion.kind() == rule.kind())
                    .map(portion -> portion.month().toString())
                    .distinct()
                    .toList();
            audit.note(
                    who,
                    new Deed(
                            Deed.Kind.CHANGE,
                            "retention.removed",
                            Thing.MONTH,
                            months,
                            Why.of(
                                    "retention.removed",
                                    removed,
                                    Why.word("record." + rule.kind().code()),
                                    rule.basis())));
        }
        return removed;
    }

    private List<RetainedRecords> recordsOf(RecordKind kind) {
        return records.stream().filter(kept -> kept.kind() == kind).toList();
    }

    private Held held() {
        var byThing = holds.open().stream()
                .collect(Collectors.groupingBy(Hold::thing, Collectors.mapping(Hold::key, Collectors.toSet())));
        var months = new HashSet<>(byThing.getOrDefault(Hold.Thing.MONTH, java.util.Set.of()));
        months.addAll(holds.unsettledMonths());
        return new Held(months, byThing.getOrDefault(Hold.Thing.RECIPIENT, java.util.Set.of()));
    }
}
