package se.tillit.verification.pattern;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import se.tillit.kernel.Elapsed;
import se.tillit.kernel.Interval;
import se.tillit.kernel.SwedishTime;
import se.tillit.verification.Finding;
import se.tillit.verification.MonthOfWork.Work;
import se.tillit.verification.Reason;
import se.tillit.verification.RuleCode;
import se.tillit.verification.Severity;
import se.tillit.verification.parameters.Parameter;
import se.tillit.visits.Shift;
import se.tillit.visits.Visit;

/**
 * An employment has five shifts or more in the month, each of 4 hours or more by itself,
 * that none of its visits in the package overlaps.
 *
 * <p>Office work and night watch look like this and are no fault, so it is told for information. Shifts that were never
 * worked swell the staff log against which visits are held.
 */
public final class ShiftWithoutVisits implements PatternRule {

    @Override
    public RuleCode code() {
        return RuleCode.SHIFT_WITHOUT_VISITS;
    }

    @Override
    public List<Finding> judge(PatternCase month) {
        var least = month.thresholds().count(Parameter.IDLE_SHIFTS);
        var shortest = month.thresholds().elapsed(Parameter.IDLE_SHIFT_HOURS);
        var time = month.evidence().month().time();
        var findings = new ArrayList<Finding>();
        for (var person : month.work().people()) {
            for (var work : person.employments()) {
                var idle = idleShifts(work, time, shortest);
                if (idle.size() >= least) {
                    var all = Elapsed.NONE;
                    for (var shift : idle) {
                        all = all.plus(shift.time().length());
                    }
                    findings.add(PatternFindings.ofEmployment(
                            month,
                            work.employment(),
                            Severity.INFORMATION,
                            Reason.of(code())
                                    .with("shifts", idle.size())
                                    .with("time", all)
                                    .with("firstDay", dayOf(idle.getFirst()))
                                    .with("lastDay", dayOf(idle.getLast()))
                                    .with("limitShifts", least)
                                    .with("limitTime", shortest)));
                }
            }
        }
        return findings;
    }

    private static LocalDate dayOf(Shift shift) {
        return SwedishTime.dayOf(shift.time().fromMicros());
    }

    private static List<Shift> idleShifts(Work work, Interval month, Elapsed shortest) {
        var idle = new ArrayList<Shift>();
        for (var shift : work.shiftsIn(month)) {
            if (shift.time().length().isAtLeast(shortest) && !isOverlapped(shift.time(), work.allVisits())) {
                idle.add(shift);
            }
        }
        return idle;
    }

    private static boolean isOverlapped(Interval shift, List<Visit> visitsByStart) {
        for (var visit : visitsByStart) {
            if (visit.time().fromMicros() > shift.toMicros()) {
                return false;
            }
            if (visit.time().overlaps(shift)) {
                return true;
            }
        }
        return false;
    }
}
