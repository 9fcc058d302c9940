package se.tillit.generator.people;

import java.util.ArrayList;
import java.util.List;
import se.tillit.generator.time.Days;
import se.tillit.generator.town.Provider;

/** A provider's plan for a decision. It may be followed some days before it is in force. */
public final class Plan {
    private final String id;
    private final Decision decision;
    private final Provider provider;
    private final long submittedAt;
    private final long approvedAt;
    private final int followedFrom;
    private final int firstDay;
    private final List<PlannedVisit> visits;
    private final List<List<PlannedVisit>> byWeekday = new ArrayList<>();
    private int lastDay = Days.OPEN;

    Plan(
            String id,
            Decision decision,
            Provider provider,
            Approval approval,
            int followedFrom,
            int firstDay,
            List<PlannedVisit> visits) {
        this.id = id;
        this.decision = decision;
        this.provider = provider;
        this.submittedAt = approval.submittedAt();
        this.approvedAt = approval.approvedAt();
        this.followedFrom = followedFrom;
        this.firstDay = firstDay;
        this.visits = visits;
        for (int weekday = 0; weekday <= 7; weekday++) {
            int day = weekday;
            byWeekday.add(
                    visits.stream().filter(visit -> visit.weekday() == day).toList());
        }
    }

    /** When a plan was handed in and approved. */
    record Approval(long submittedAt, long approvedAt) {}

    /** The id of the files. */
    public String id() {
        return id;
    }

    /** What it carries out. */
    public Decision decision() {
        return decision;
    }

    /** Whose plan it is. */
    public Provider provider() {
        return provider;
    }

    /** When it was handed in. */
    public long submittedAt() {
        return submittedAt;
    }

    /** When it was approved. */
    public long approvedAt() {
        return approvedAt;
    }

    /** The first day in force. */
    public int firstDay() {
        return firstDay;
    }

    /** The last day in force, or {@link Days#OPEN}. */
    public int lastDay() {
        return lastDay;
    }

    /** Its visits, in the order of their ids. */
    public List<PlannedVisit> visits() {
        return visits;
    }

    /** What is set out for the weekday of the day; not all of it need be due that week. */
    public List<PlannedVisit> visitsOn(int day) {
        return byWeekday.get(Days.weekday(day));
    }

    boolean isFollowedOn(int day) {
        return followedFrom <= day && day <= lastDay;
    }

    /** Whether the visits began before the plan was in force. */
    public boolean isLate() {
        return followedFrom < firstDay;
    }

    void endOn(int day) {
        lastDay = Math.min(lastDay, day);
    }
}
