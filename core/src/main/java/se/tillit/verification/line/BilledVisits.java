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
    private final @Nullable List<Visit>[] withRecipient;
    private final @Nullable List<Visit>[] byEmployment;

    private BilledVisits(
            boolean[] billed, @Nullable List<Visit>[] withRecipient, @Nullable List<Visit>[] byEmployment) {
        this.billed = billed;
        this.withRecipient = withRecipient;
        this.byEmployment = byEmployment;
    }

    /** Finds the neighbours of every visit; none is billed yet. */
    public static BilledVisits of(Evidence evidence, MonthOfWork work) {
        var visits = evidence.handover().visits();
        Map<String, List<Visit>> perRecipient = new HashMap<>();
        for (var visit : visits) {
            perRecipient
                    .computeIfAbsent(visit.recipient().id(), unused -> new ArrayList<>())
                    .add(visit);
        }
        var withRecipient = neighbourTable(visits.size());
        for (var group : perRecipient.values()) {
            group.sort(Visit.BY_START);
            noteEarlier(group, withRecipient);
        }
        var byEmployment = neighbourTable(visits.size());
        for (var person : work.people()) {
            person.employments().forEach(employment -> noteEarlier(employment.allVisits(), byEmployment));
        }
        return new BilledVisits(new boolean[visits.size()], withRecipient, byEmployment);
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static @Nullable List<Visit>[] neighbourTable(int size) {
        return new List[size];
    }

    private static void noteEarlier(List<Visit> byStart, @Nullable List<Visit>[] table) {
        var going = new ArrayList<Visit>(4);
        for (var visit : byStart) {
            going.removeIf(earlier -> earlier.time().toMicros() <= visit.time().fromMicros());
            if (!going.isEmpty()) {
                table[visit.number()] = List.copyOf(going);
            }
            going.add(visit);
        }
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
        return billedOf(withRecipient[visit.number()]);
    }

    /** The billed visits of the same employment that started earlier (then lower id) and overlap it. */
    public List<Visit> earlierByEmployment(Visit visit) {
        return billedOf(byEmployment[visit.number()]);
    }

    private List<Visit> billedOf(@Nullable List<Visit> visits) {
        return visits == null
                ? List.of()
                : visits.stream().filter(this::isBilled).toList();
    }
}
