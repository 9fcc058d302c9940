package se.tillit.verification.pattern;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import se.tillit.kernel.Interval;
import se.tillit.kernel.ProviderId;
import se.tillit.verification.Evidence;
import se.tillit.verification.EvidenceKind;
import se.tillit.verification.Finding;
import se.tillit.verification.MonthOfWork;
import se.tillit.verification.MonthOfWork.Work;
import se.tillit.verification.Reason;
import se.tillit.verification.RuleCode;
import se.tillit.verification.Severity;
import se.tillit.visits.Visit;

/**
 * A provider's own staff made visits in the month, and of the staff log that was handed over
 * not one shift in the month is theirs.
 *
 * <p>A log that was left out must not be the way to escape the rules that read it, and yet it must not turn every visit
 * into one outside working hours: those rules do not run for the provider, and this is said once.
 */
public final class EvidenceMissing implements PatternRule {

    @Override
    public RuleCode code() {
        return RuleCode.EVIDENCE_MISSING;
    }

    @Override
    public List<Finding> judge(PatternCase month) {
        var findings = new ArrayList<Finding>();
        for (var provider : providersWithoutStaffLog(month.evidence(), month.work())) {
            var visits = month.work().visitsOfProvider().getOrDefault(provider, List.of()).stream()
                    .filter(Visit::isByOwnStaff)
                    .count();
            findings.add(PatternFindings.ofProvider(
                    month, provider, Severity.SERIOUS, Reason.of(code()).with("visits", visits)));
        }
        return findings;
    }

    /**
     * The providers with visits by their own staff and no shift in the month, in order of id. None where no staff log
     * was handed over at all: then the rules that need it do not run for anyone.
     */
    public static Set<ProviderId> providersWithoutStaffLog(Evidence evidence, MonthOfWork work) {
        var without = new TreeSet<ProviderId>();
        if (!evidence.has(EvidenceKind.SHIFTS)) {
            return without;
        }
        var logged = providersWithShifts(evidence, work);
        work.visitsOfProvider().forEach((provider, visits) -> {
            if (!logged.contains(provider) && hasOwnVisit(visits)) {
                without.add(provider);
            }
        });
        return without;
    }

    private static Set<ProviderId> providersWithShifts(Evidence evidence, MonthOfWork work) {
        var month = evidence.month().time();
        var logged = new HashSet<ProviderId>();
        for (var person : work.people()) {
            for (var own : person.employments()) {
                var employer = own.employment().employer();
                if (!logged.contains(employer) && hasShiftIn(month, own)) {
                    logged.add(employer);
                }
            }
        }
        return logged;
    }

    private static boolean hasShiftIn(Interval month, Work work) {
        for (var shift : work.allShifts()) {
            if (MonthOfWork.startsIn(month, shift.time())) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasOwnVisit(List<Visit> visits) {
        for (var visit : visits) {
            if (visit.isByOwnStaff()) {
                return true;
            }
        }
        return false;
    }
}
