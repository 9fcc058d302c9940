package se.tillit.generator.people;

import java.util.List;
import se.tillit.generator.time.Days;
import se.tillit.generator.town.Numbers;
import se.tillit.generator.town.Provider;
import se.tillit.generator.town.Service;

/** Makes recipients that the world does not know of, for those who need someone of a special kind. */
public final class Strangers {
    private static final int HOUR = 3_600;

    private final World world;

    /** With ids of the world. */
    public Strangers(World world) {
        this.world = world;
    }

    /** Someone who has had care since the day, and a tag at home. */
    public Recipient recipient(Home home, int firstDay) {
        int number = world.numbers().nextNumber('H');
        var traits = new Recipient.Traits("65_plus", false, false);
        var needs = new Needs(1, false, 0, false, Needs.NO_RESPITE, false, false, 0);
        var recipient = new Recipient(Numbers.text('H', number, 5), number, home, traits, needs, firstDay);
        recipient.tags().add(new Tag(world.numbers().next('T', 6), firstDay, Days.OPEN));
        return recipient;
    }

    /** Personal care for the recipient, ordered and planned in good time. */
    public Decision care(Recipient recipient, Provider provider, int minutesPerMonth, List<PlannedVisit> visits) {
        int day = recipient.firstDay();
        var numbers = world.numbers();
        var decision =
                new Decision(numbers.next('B', 6), recipient, Service.PERSONAL_CARE, minutesPerMonth, false, day);
        long ordered = world.clock().instant(day - 6, 10 * HOUR);
        decision.assignments()
                .add(new Assignment(numbers.next('U', 6), decision, provider, "", ordered, ordered + 2 * HOUR, day));
        var approval = new Plan.Approval(ordered + 24 * HOUR, ordered + 72 * HOUR);
        decision.plans().add(new Plan(numbers.next('G', 6), decision, provider, approval, day, day, visits));
        recipient.decisions().add(decision);
        return decision;
    }

    /** A visit to be planned. */
    public PlannedVisit planned(int weekday, int windowStart, int windowEnd, int minutes) {
        return new PlannedVisit(
                world.numbers().next('Y', 6), Slot.MORNING, weekday, windowStart, windowEnd, minutes, 1, 1, 0);
    }
}
