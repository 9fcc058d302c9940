package se.tillit.generator.people;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.tillit.generator.time.Days;
import se.tillit.generator.town.Provider;
import se.tillit.generator.town.Service;

/** Granted care: a monthly frame of minutes for one service. */
public final class Decision {
    private final String id;
    private final Recipient recipient;
    private final Service service;
    private final int minutesPerMonth;
    private final boolean doubleStaffing;
    private final int firstDay;
    private final List<Assignment> assignments = new ArrayList<>();
    private final List<Plan> plans = new ArrayList<>();
    private final List<Extra> extras = new ArrayList<>();
    private int lastDay = Days.OPEN;

    Decision(
            String id,
            Recipient recipient,
            Service service,
            int minutesPerMonth,
            boolean doubleStaffing,
            int firstDay) {
        this.id = id;
        this.recipient = recipient;
        this.service = service;
        this.minutesPerMonth = minutesPerMonth;
        this.doubleStaffing = doubleStaffing;
        this.firstDay = firstDay;
    }

    /** The id of the files. */
    public String id() {
        return id;
    }

    /** Whose it is. */
    public Recipient recipient() {
        return recipient;
    }

    /** What is granted. */
    public Service service() {
        return service;
    }

    /** The frame of a full month. */
    public int minutesPerMonth() {
        return minutesPerMonth;
    }

    /** Whether two may come at once. */
    public boolean doubleStaffing() {
        return doubleStaffing;
    }

    /** The first day in force. */
    public int firstDay() {
        return firstDay;
    }

    /** The last day in force, or {@link Days#OPEN}. */
    public int lastDay() {
        return lastDay;
    }

    /** The providers it was given to, in order of time. */
    public List<Assignment> assignments() {
        return assignments;
    }

    /** The plans for it, in order of time. */
    public List<Plan> plans() {
        return plans;
    }

    /** What was granted beyond the frame. */
    public List<Extra> extras() {
        return extras;
    }

    /** Whether it is in force on the day. */
    public boolean covers(int day) {
        return firstDay <= day && day <= lastDay;
    }

    /** Who answers for it on the day. */
    public Optional<Assignment> findAssignment(int day) {
        return assignments.stream().filter(given -> given.covers(day)).findFirst();
    }

    /** The plan that the provider follows on the day. */
    public Optional<Plan> findPlan(Provider provider, int day) {
        return plans.stream()
                .filter(plan -> plan.provider() == provider && plan.isFollowedOn(day))
                .findFirst();
    }

    void endOn(int day) {
        lastDay = Math.min(lastDay, day);
        assignments.forEach(assignment -> assignment.endOn(day));
        plans.forEach(plan -> plan.endOn(day));
    }
}
