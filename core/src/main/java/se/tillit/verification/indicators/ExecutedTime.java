package se.tillit.verification.indicators;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import se.tillit.kernel.Minutes;
import se.tillit.kernel.Ratio;
import se.tillit.visits.EmploymentForm;
import se.tillit.visits.EvidenceGrade;
import se.tillit.visits.Qualification;
import se.tillit.visits.Visit;

/**
 * A provider's executed minutes, and how many of them were proved, and by whom they were done. Errands and unbilled
 * visits count.
 */
final class ExecutedTime {

    private final long[] byGrade = new long[EvidenceGrade.values().length];
    private long all;
    private long atHome;
    private long registered;
    private long permanent;
    private long assistantNurse;
    private long swedishB2;

    private ExecutedTime() {}

    /** Adds up the visits. */
    static ExecutedTime of(List<Visit> visits, VisitTime time) {
        var sum = new ExecutedTime();
        for (var visit : visits) {
            sum.add(visit, time.of(visit).value());
        }
        return sum;
    }

    private void add(Visit visit, long minutes) {
        var grade = visit.grade();
        var staff = visit.employment();
        all += minutes;
        byGrade[grade.ordinal()] += minutes;
        if (visit.isAtHome()) {
            atHome += minutes;
            if (grade == EvidenceGrade.A) {
                registered += minutes;
            }
        }
        if (staff.form() == EmploymentForm.PERMANENT) {
            permanent += minutes;
        }
        if (staff.qualification() == Qualification.ASSISTANT_NURSE) {
            assistantNurse += minutes;
        }
        var swedish = staff.swedish();
        if (swedish != null && swedish.isAtLeastB2()) {
            swedishB2 += minutes;
        }
    }

    Minutes minutes() {
        return Minutes.of(all);
    }

    /** Every grade, also those with no minutes. */
    Map<EvidenceGrade, Minutes> minutesByGrade() {
        var minutes = new EnumMap<EvidenceGrade, Minutes>(EvidenceGrade.class);
        for (var grade : EvidenceGrade.values()) {
            minutes.put(grade, Minutes.of(byGrade[grade.ordinal()]));
        }
        return Collections.unmodifiableMap(minutes);
    }

    /** Minutes at home with both ends by tag or lock, of minutes at home. */
    Ratio registered() {
        return new Ratio(registered, atHome);
    }

    Ratio permanent() {
        return new Ratio(permanent, all);
    }

    Ratio assistantNurse() {
        return new Ratio(assistantNurse, all);
    }

    Ratio swedishB2() {
        return new Ratio(swedishB2, all);
    }
}
