package se.tillit.verification.granted;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import se.tillit.care.Decision;
import se.tillit.kernel.Minutes;
import se.tillit.kernel.ProviderId;
import se.tillit.kernel.Ratio;
import se.tillit.verification.Evidence;
import se.tillit.verification.RuleCode;
import se.tillit.verification.indicators.VisitTime;

/**
 * What a provider did of a decision in a month: its visits to the recipient for the service. Where several decisions of
 * the recipient grant the same service to the provider on one day, its visits are shared by their granted minutes, so
 * that no minute is counted for two lines.
 *
 * @param minutes the minutes on payable days
 * @param visits how many visits there were on the days that were granted and assigned, payable or not
 */
record ExecutedVisits(Minutes minutes, int visits) {

    static final ExecutedVisits NONE = new ExecutedVisits(Minutes.ZERO, 0);

    static ExecutedVisits of(
            Decision decision, ProviderId provider, List<GrantedDay> days, Evidence evidence, VisitTime time) {
        var own = new HashSet<LocalDate>();
        var payable = new HashSet<LocalDate>();
        for (var day : days) {
            if (!isBarred(day)) {
                own.add(day.day());
            }
            if (day.isPayable()) {
                payable.add(day.day());
            }
        }
        var byShare = new HashMap<Ratio, Long>();
        var visits = 0;
        for (var visit : evidence.visitsForGrantedTime(provider, decision.recipient())) {
            var day = visit.day();
            if (visit.service() != decision.service() || !own.contains(day)) {
                continue;
            }
            visits++;
            if (payable.contains(day)) {
                byShare.merge(
                        shareOf(decision, provider, day, evidence),
                        time.of(visit).value(),
                        Long::sum);
            }
        }
        var minutes = Minutes.ZERO;
        for (var part : byShare.entrySet()) {
            minutes = minutes.plus(Minutes.of(part.getValue()).times(part.getKey()));
        }
        return new ExecutedVisits(minutes, visits);
    }

    private static boolean isBarred(GrantedDay day) {
        return Set.of(RuleCode.DECISION_MISSING, RuleCode.ASSIGNMENT_MISSING).stream()
                .anyMatch(day.failing()::contains);
    }

    private static Ratio shareOf(Decision decision, ProviderId provider, LocalDate day, Evidence evidence) {
        var all = 0L;
        for (var other : evidence.decisionsOf(decision.recipient())) {
            if (other.service() == decision.service()
                    && other.validity().covers(day)
                    && evidence.assignmentsOf(other).stream()
                            .anyMatch(assignment -> assignment.provider().equals(provider)
                                    && assignment.days().covers(day))) {
                all += other.perMonth().value();
            }
        }
        var own = decision.perMonth().value();
        return all <= own ? new Ratio(1, 1) : new Ratio(own, all);
    }
}
