package se.tillit.generator.billing;

import se.tillit.generator.people.World;
import se.tillit.generator.time.TimeClass;
import se.tillit.generator.town.Price;
import se.tillit.generator.work.Visit;

/** Which price a visit has. */
public final class Pricing {
    private final World world;

    /** By the contracts of the world. */
    public Pricing(World world) {
        this.world = world;
    }

    /** The price of the contract in force, for the time of day at which the visit starts. */
    public Price priceOf(Visit visit) {
        var home = visit.recipient().home();
        return world.market()
                .prices()
                .priceOf(
                        world.market().contractOf(visit.assignment().provider(), home.area()),
                        visit.decision().service(),
                        home.rural(),
                        TimeClass.of(visit.start(), world.clock(), world.holidays()),
                        world.clock().day(visit.start()));
    }
}
