package se.tillit.generator.work;

import java.util.List;
import se.tillit.generator.staff.Employment;

/** A stretch of presence in the staff log, and the visits made in it. */
public final class Shift {
    private final String id;
    private final List<Visit> visits;
    private Employment employment;
    private long start;
    private long end;

    /** A shift that holds the visits, in order of time. */
    public Shift(String id, Employment employment, long start, long end, List<Visit> visits) {
        this.id = id;
        this.employment = employment;
        this.start = start;
        this.end = end;
        this.visits = visits;
        visits.forEach(visit -> visit.workedIn(this));
    }

    /** The id of the files. */
    public String id() {
        return id;
    }

    /** Who worked it. */
    public Employment employment() {
        return employment;
    }

    /** Its first second. */
    public long start() {
        return start;
    }

    /** Its end. */
    public long end() {
        return end;
    }

    /** The visits in it. */
    public List<Visit> visits() {
        return visits;
    }

    /** Gives the shift and its visits to someone else. */
    public void givenTo(Employment other) {
        employment = other;
    }

    /** Logs other times. */
    public void loggedAs(long from, long to) {
        start = from;
        end = to;
    }
}
