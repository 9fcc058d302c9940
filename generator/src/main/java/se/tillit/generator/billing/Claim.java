package se.tillit.generator.billing;

import se.tillit.generator.work.Visit;

/** What a line states of its visit, in the words of the files; instants of 0 are left empty. */
public record Claim(
        String visit,
        String recipient,
        String decision,
        String plan,
        String staff,
        String service,
        long start,
        long end) {

    /** What an honest line states. */
    public static Claim of(Visit visit) {
        return new Claim(
                visit.id(),
                visit.recipient().id(),
                visit.decision().id(),
                visit.plan().id(),
                visit.employment().id(),
                visit.decision().service().text(),
                visit.start(),
                visit.end());
    }

    /** A lump sum: nothing at all. */
    public static Claim nothing() {
        return new Claim("", "", "", "", "", "", 0, 0);
    }

    /** The same for another visit id. */
    public Claim withVisit(String other) {
        return new Claim(other, recipient, decision, plan, staff, service, start, end);
    }

    /** The same for another recipient. */
    public Claim withRecipient(String other) {
        return new Claim(visit, other, decision, plan, staff, service, start, end);
    }

    /** The same on another decision, and no plan. */
    public Claim withDecision(String other) {
        return new Claim(visit, recipient, other, "", staff, service, start, end);
    }

    /** The same by another employment. */
    public Claim withStaff(String other) {
        return new Claim(visit, recipient, decision, plan, other, service, start, end);
    }

    /** The same at another time. */
    public Claim withTimes(long from, long to) {
        return new Claim(visit, recipient, decision, plan, staff, service, from, to);
    }
}
