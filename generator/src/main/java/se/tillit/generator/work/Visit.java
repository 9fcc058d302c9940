package se.tillit.generator.work;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.tillit.generator.people.Assignment;
import se.tillit.generator.people.Decision;
import se.tillit.generator.people.Plan;
import se.tillit.generator.people.Recipient;
import se.tillit.generator.staff.Employment;
import se.tillit.generator.town.Numbers;

/** One member of staff's stay with a recipient, for one service. */
public final class Visit {
    private final int number;
    private final Decision decision;
    private final Assignment assignment;
    private final Plan plan;
    private final Site site;
    private final Payment payment;
    private @Nullable Shift shift;
    private long start;
    private long end;
    private Method startMethod = Method.NFC;
    private Method endMethod = Method.NFC;
    private String tag = "";
    private String endTag = "";
    private long registered;
    private String reason = "";
    private boolean reserved;
    private int marks;

    /** A visit that is not registered yet. */
    public Visit(int number, Care care, Site site, Payment payment, long start, long end) {
        this.number = number;
        this.decision = care.decision();
        this.assignment = care.assignment();
        this.plan = care.plan();
        this.site = site;
        this.payment = payment;
        this.start = start;
        this.end = end;
    }

    /** What a visit carries out. */
    public record Care(Decision decision, Assignment assignment, Plan plan) {}

    /** Where a visit is made. */
    public enum Site {
        HOME("home"),
        ELSEWHERE("elsewhere");

        private final String text;

        Site(String text) {
            this.text = text;
        }

        /** The word of the files. */
        public String text() {
            return text;
        }
    }

    /** Whether a visit is meant to be paid. */
    public enum Payment {
        BILLED,
        NOT_BILLED
    }

    /** The id of the files. */
    public String id() {
        return Numbers.text('V', number, 7);
    }

    /** The number in the id. */
    public int number() {
        return number;
    }

    /** Who was visited. */
    public Recipient recipient() {
        return decision.recipient();
    }

    /** The decision that it carries out. */
    public Decision decision() {
        return decision;
    }

    /** The assignment that it carries out. */
    public Assignment assignment() {
        return assignment;
    }

    /** The plan that it follows. */
    public Plan plan() {
        return plan;
    }

    /** Where it was made. */
    public Site site() {
        return site;
    }

    /** Whether it is meant to be paid. */
    public Payment payment() {
        return payment;
    }

    /** The shift that it was made in. */
    public Shift shift() {
        return Objects.requireNonNull(shift, "the visit has not been put in a shift yet");
    }

    /** Who made it. */
    public Employment employment() {
        return shift().employment();
    }

    /** Check-in. */
    public long start() {
        return start;
    }

    /** Check-out. */
    public long end() {
        return end;
    }

    /** Elapsed time in whole minutes, rounded half up. */
    public int minutes() {
        return minutesOf(end - start);
    }

    /** How the check-in was made. */
    public Method startMethod() {
        return startMethod;
    }

    /** How the check-out was made. */
    public Method endMethod() {
        return endMethod;
    }

    /** The tag read; empty where none was. */
    public String tag() {
        return tag;
    }

    /** The tag read at check-out where it was another; otherwise empty. */
    public String endTag() {
        return endTag;
    }

    /** When it was stored. */
    public long registered() {
        return registered;
    }

    /** Why an end was entered by hand; otherwise empty. */
    public String reason() {
        return reason;
    }

    /** Whether something else than planted faults needs the visit as it is. */
    public boolean isReserved() {
        return reserved;
    }

    /** Keeps planted faults, or any more of them, away. */
    public void reserve() {
        reserved = true;
    }

    /** Whether it is such a look-alike by the way it was made. */
    public boolean isMarked(LookAlike what) {
        return (marks & 1 << what.ordinal()) != 0;
    }

    /** What it carries out, all in one. */
    public Care care() {
        return new Care(decision, assignment, plan);
    }

    /** Notes that it was made so. */
    void mark(LookAlike what) {
        marks |= 1 << what.ordinal();
    }

    void workedIn(Shift its) {
        shift = its;
    }

    /** Sets both ends. */
    public void movedTo(long from, long to) {
        start = from;
        end = to;
    }

    /** Sets how its ends were registered. */
    public void registeredBy(Method atStart, Method atEnd) {
        startMethod = atStart;
        endMethod = atEnd;
    }

    /** Sets the tags that were read. */
    public void tagged(String atStart, String atEnd) {
        tag = atStart;
        endTag = atEnd;
    }

    /** Sets when it was stored. */
    public void registeredAt(long instant) {
        registered = instant;
    }

    /** Sets why an end was entered by hand. */
    public void explained(String why) {
        reason = why;
    }

    static int minutesOf(long seconds) {
        return (int) ((seconds + 30) / 60);
    }
}
