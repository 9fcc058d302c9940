package se.tillit.generator.people;

import java.util.ArrayList;
import java.util.List;
import se.tillit.generator.staff.Employment;
import se.tillit.generator.town.Area;
import se.tillit.generator.town.Place;
import se.tillit.generator.town.Provider;

/** The staff of one provider who look after some neighbours, by day or as the night patrol. */
public final class Team {
    private final int number;
    private final Provider provider;
    private final Area area;
    private final Watch watch;
    private final List<Recipient> members = new ArrayList<>();
    private final List<Employment> staff = new ArrayList<>();

    Team(int number, Provider provider, Area area, Watch watch) {
        this.number = number;
        this.provider = provider;
        this.area = area;
        this.watch = watch;
    }

    /** When a team works. */
    public enum Watch {
        DAY,
        NIGHT
    }

    /** For chances of its own. */
    public int number() {
        return number;
    }

    /** Whose staff they are. */
    public Provider provider() {
        return provider;
    }

    /** Where they work. */
    public Area area() {
        return area;
    }

    /** When they work. */
    public Watch watch() {
        return watch;
    }

    /** Those they look after, in an order that makes a short way. */
    public List<Recipient> members() {
        return members;
    }

    /** Those who work in the team. */
    public List<Employment> staff() {
        return staff;
    }

    /** The middle of the homes. */
    Place middle() {
        double east = 0;
        double north = 0;
        for (var member : members) {
            east += member.home().place().east();
            north += member.home().place().north();
        }
        int count = Math.max(1, members.size());
        return new Place(east / count, north / count);
    }

    /** Lets those go who have left or changed provider before the day, and puts the rest in order of way. */
    void tidyUp(int day) {
        members.removeIf(member -> member.lastDay() < day || !isAskedBy(member, day));
        staff.removeIf(employment -> employment.lastDay() < day);
        var left = new ArrayList<>(members);
        members.clear();
        while (!left.isEmpty()) {
            var next = members.isEmpty()
                    ? left.getFirst()
                    : nearestTo(members.getLast().home().place(), left);
            left.remove(next);
            members.add(next);
        }
    }

    private static Recipient nearestTo(Place place, List<Recipient> left) {
        var nearest = left.getFirst();
        double least = Double.MAX_VALUE;
        for (var member : left) {
            double metres = place.metresTo(member.home().place());
            if (metres < least) {
                least = metres;
                nearest = member;
            }
        }
        return nearest;
    }

    private boolean isAskedBy(Recipient member, int day) {
        for (var decision : member.decisions()) {
            for (var assignment : decision.assignments()) {
                if (assignment.provider() == provider && assignment.lastDay() >= day) {
                    return true;
                }
            }
        }
        return false;
    }
}
