package se.tillit.generator.people;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.tillit.generator.time.Days;
import se.tillit.generator.town.Numbers;

/** Someone who is granted home care. */
public final class Recipient {
    private final String id;
    private final int number;
    private final Home home;
    private final Traits traits;
    private final int firstDay;
    private final Needs needs;
    private final List<Decision> decisions = new ArrayList<>();
    private final List<Tag> tags = new ArrayList<>();
    private final List<Absence> absences = new ArrayList<>();
    private @Nullable Recipient spouse;
    private int lastDay = Days.OPEN;
    private int ambulanceDay;
    private long busyUntil;

    Recipient(String id, int number, Home home, Traits traits, Needs needs, int firstDay) {
        this.id = id;
        this.number = number;
        this.home = home;
        this.traits = traits;
        this.firstDay = firstDay;
        this.needs = needs;
    }

    /** What stays the same about a person. */
    public record Traits(String ageGroup, boolean protectedIdentity, boolean keylessLock) {}

    /** The pseudonymous case number. */
    public String id() {
        return id;
    }

    /** The number in the id, for chances of one's own. */
    public int number() {
        return number;
    }

    /** Where the recipient lives. */
    public Home home() {
        return home;
    }

    /** What stays the same. */
    public Traits traits() {
        return traits;
    }

    /** The first day of care. */
    public int firstDay() {
        return firstDay;
    }

    /** The last day of care, or {@link Days#OPEN}. */
    public int lastDay() {
        return lastDay;
    }

    /** All decisions, ended ones included. */
    public List<Decision> decisions() {
        return decisions;
    }

    /** All tags of the home, replaced ones included. */
    public List<Tag> tags() {
        return tags;
    }

    /** All absences. */
    public List<Absence> absences() {
        return absences;
    }

    /** The one who shares the home, where that one has care too. */
    public Optional<Recipient> findSpouse() {
        return Optional.ofNullable(spouse);
    }

    /** The id of a home that is shared; empty where one lives alone. */
    public String household() {
        return spouse == null ? "" : Numbers.text('D', Math.min(number, spouse.number), 5);
    }

    /** Whether the two live together. */
    public boolean sharesHomeWith(Recipient other) {
        return other == this || other == spouse;
    }

    /** Whether the recipient is away some part of the time. */
    public boolean isAwayBetween(long from, long to) {
        for (var absence : absences) {
            if (absence.overlaps(from, to)) {
                return true;
            }
        }
        return false;
    }

    /** When the last visit so far ended. */
    public long busyUntil() {
        return busyUntil;
    }

    /** Notes that a visit lasts until then. */
    public void isBusyUntil(long end) {
        busyUntil = Math.max(busyUntil, end);
    }

    /** Whether an ambulance comes in the middle of a visit on the day. */
    public boolean isFetchedOn(int day) {
        return ambulanceDay == day;
    }

    /** The ambulance has been. */
    public void isFetched(Absence absence) {
        ambulanceDay = 0;
        absences.add(absence);
    }

    Needs needs() {
        return needs;
    }

    void willBeFetchedOn(int day) {
        ambulanceDay = day;
    }

    void marry(Recipient other) {
        spouse = other;
        other.spouse = this;
    }

    void leavesOn(int day) {
        lastDay = day;
        decisions.forEach(decision -> decision.endOn(day));
    }
}
