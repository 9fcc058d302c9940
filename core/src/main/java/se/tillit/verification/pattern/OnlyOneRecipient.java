package se.tillit.verification.pattern;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.tillit.care.Recipient;
import se.tillit.verification.Finding;
import se.tillit.verification.MonthOfWork.Work;
import se.tillit.verification.Reason;
import se.tillit.verification.RuleCode;
import se.tillit.verification.Severity;
import se.tillit.verification.parameters.Parameter;
import se.tillit.visits.Visit;

/**
 * An employment made 40 visits or more in the month, all of them to one recipient, who meets
 * at most three different persons in the month, whoever employs them.
 *
 * <p>It may be an employment made for one person, or a relative on the payroll: often honest, and never seen by anyone
 * else, so it is worth a visit.
 */
public final class OnlyOneRecipient implements PatternRule {

    @Override
    public RuleCode code() {
        return RuleCode.ONLY_ONE_RECIPIENT;
    }

    @Override
    public List<Finding> judge(PatternCase month) {
        var least = month.thresholds().count(Parameter.ONE_RECIPIENT_VISITS);
        var most = month.thresholds().count(Parameter.ONE_RECIPIENT_PERSONS);
        var candidates = new ArrayList<Candidate>();
        var personsMet = new HashMap<String, Set<String>>();
        for (var person : month.work().people()) {
            for (var work : person.employments()) {
                var only = work.visits().size() < least ? null : onlyRecipient(work.visits());
                if (only != null) {
                    candidates.add(new Candidate(work, only));
                    personsMet
                            .computeIfAbsent(only.id(), unused -> new HashSet<>())
                            .add(person.key());
                }
            }
        }
        if (!candidates.isEmpty()) {
            addThoseMetAtHome(month, personsMet);
        }
        var findings = new ArrayList<Finding>();
        for (var candidate : candidates) {
            var persons = personsMet
                    .getOrDefault(candidate.recipient().id(), Set.of())
                    .size();
            if (persons <= most) {
                findings.add(PatternFindings.ofEmployment(
                        month,
                        candidate.work().employment(),
                        Severity.DEVIATION,
                        candidate.recipient(),
                        List.of(),
                        Reason.of(code())
                                .with("visits", candidate.work().visits().size())
                                .with("persons", persons)
                                .with("limitVisits", least)
                                .with("limitPersons", most)));
            }
        }
        return findings;
    }

    private static @Nullable Recipient onlyRecipient(List<Visit> visits) {
        Recipient only = null;
        for (var visit : visits) {
            if (only == null) {
                only = visit.recipient();
            } else if (!only.id().equals(visit.recipient().id())) {
                return null;
            }
        }
        return only;
    }

    private static void addThoseMetAtHome(PatternCase month, Map<String, Set<String>> personsMet) {
        for (var person : month.work().people()) {
            for (var work : person.employments()) {
                for (var visit : work.visits()) {
                    if (visit.isAtHome()) {
                        var persons = personsMet.get(visit.recipient().id());
                        if (persons != null) {
                            persons.add(person.key());
                        }
                    }
                }
            }
        }
    }

    private record Candidate(Work work, Recipient recipient) {}
}
