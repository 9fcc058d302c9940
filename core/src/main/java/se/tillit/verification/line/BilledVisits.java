package se.tillit.verification.line;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.tillit.verification.Evidence;
import se.tillit.verification.MonthOfWork;
import se.tillit.visits.Visit;

/**
 * Which visits are billed, and which of them started before a visit and were still going on then.
 *
 * <p>Most visits overlap no other, so the neighbours are found once by going through each recipient's, and each
 * employment's, visits in the order of start with those that are still going on at hand.
 */
public final class BilledVisits {

    private final boolean[] billed;
    private final Neighbours withRecipient;
    private final Neighbours byEmployment;

    private BilledVisits(boolean[] billed, Neighbours withRecipient, Neighbours byEmployment) {
        this.billed = billed;
        this.withRecipient = withRecipient;
        this.byEmployment = byEmployment;
    }

    /** The visits to the same recipient that started before each visit and were still going on then. */
    public static Neighbours neighboursByRecipient(Evidence evidence) {
        var visits = evidence.handover().visits();
        Map<String, List<Visit>> perRecipient = new HashMap<>();
        for (var visit : visits) {
            perRecipient
                    .computeIfAbsent(visit.recipient().id(), unused -> new ArrayList<>())
                    .add(visit);
        }
        var neighbours = new Neighbours(visits.size());
        for (var group : perRecipient.values()) {
            group.sort(Visit.BY_START);
            neighbours.noteEarlier(group);
        }
        return neighbours;
    }

    /** Finds the neighbours of every visit; none is billed yet. */
    public static BilledVisits of(Evidence evidence, MonthOfWork work) {
        return of(evidence, work, neighboursByRecipient(evidence));
    }

    /** The same, where the neighbours by recipient are known. */
    public static BilledVisits of(Evidence evidence, MonthOfWork work, Neighbours byRecipient) {
        var size = evidence.handover().visits().size();
        var byEmployment = new Neighbours(size);
        for (var person : work.people()) {
            person.employments().forEach(employment -> byEmployment.noteEarlier(employment.allVisits()));
        }
        return new BilledVisits(new boolean[size], byRecipient, byEmployment);
    }

    /** Notes that the visit is billed: by a line that rules 1–9 do not reject, or settled, and not credited since. */
    public void bill(Visit visit) {
        billed[visit.number()] = true;
    }

    /** Whether the visit is billed. */
    public boolean isBilled(Visit visit) {
        return billed[visit.number()];
    }

    /** The billed visits to the same recipient that started earlier (then lower id) and overlap it. */
    public List<Visit> earlierWithRecipient(Visit visit) {
        return billedOf(withRecipient.of(visit));
    }

    /** The billed visits of the same employment that started earlier (then lower id) and overlap it. */
    public List<Visit> earlierByEmployment(Visit visit) {
        return billedOf(byEmployment.of(visit));
    }

    private List<Visit> billedOf(List<Visit> visits) {
        return visits.isEmpty()
                ? visits
                : visits.stream().filter(this::isBilled).toList();
    }

    /** For each visit, those of its group that started before it and were still going on; few have any. */
    public static final class Neighbours {

        private final @Nullable List<Visit>[] earlier;

        @SuppressWarnings({"unchecked", "rawtypes"})
        private Neighbours(int visits) {
            earlier = new List[visits];
        }

        private void noteEarlier(List<Visit> byStart) {
            var going = new ArrayList<Visit>(4);
            for (var visit : byStart) {
                MonthOfWork.leaveBehind(going, visit);
                if (!going.isEmpty()) {
                    earlier[visit.number()] = List.copyOf(going);
                }
                going.add(visit);
            }
        }

        private List<Visit> of(Visit visit) {
            var found = earlier[visit.number()];
            return found == null ? List.of() : found;
        }
    }
}
