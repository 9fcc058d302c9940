package se.tillit.generator.work;

import java.util.ArrayList;
import se.tillit.generator.people.Team;
import se.tillit.generator.people.World;
import se.tillit.generator.staff.Employment;
import se.tillit.generator.town.Chance;

/** Lets somebody new follow a colleague through a shift; the visits are logged and, honestly, not billed. */
public final class WalkAlong {
    private final World world;

    /** For the staff of the world. */
    public WalkAlong(World world) {
        this.world = world;
    }

    /** The shift of somebody hired for the team. */
    Shift introduce(Team team, Shift shift) {
        int day = world.clock().day(shift.start());
        var follower = world.hiring().hireForIntroduction(team.provider(), day);
        team.staff().add(follower);
        follower.works(day, shift.start(), shift.end());
        return follow(follower, shift, Visit.Payment.NOT_BILLED);
    }

    /** The shift of the follower: the same visits some seconds later, but for those that two make anyhow. */
    public Shift follow(Employment follower, Shift shift, Visit.Payment payment) {
        var chance = Chance.of(world.seed(), "walk-along", shift.start());
        var visits = new ArrayList<Visit>();
        for (var visit : shift.visits()) {
            boolean alone = !visit.decision().doubleStaffing()
                    && !visit.isMarked(LookAlike.HAND_OVER)
                    && visit.site() == Visit.Site.HOME;
            if (alone && visit.end() - visit.start() > 420) {
                var followed = new Visit(
                        world.numbers().nextNumber('V'),
                        visit.care(),
                        visit.site(),
                        payment,
                        visit.start() + chance.between(8, 25),
                        visit.end() - chance.between(2, 9));
                followed.registeredBy(Method.APP, Method.APP);
                followed.registeredAt(followed.end() + chance.between(10, 60));
                visits.add(followed);
            }
        }
        return new Shift(world.numbers().next('S', 6), follower, shift.start(), shift.end(), visits);
    }
}
