package se.tillit.generator.people;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import se.tillit.generator.staff.HiringOffice;
import se.tillit.generator.time.Days;
import se.tillit.generator.time.StockholmClock;
import se.tillit.generator.time.SwedishHolidays;
import se.tillit.generator.town.Market;
import se.tillit.generator.town.Numbers;
import se.tillit.generator.town.PriceChange;
import se.tillit.generator.town.TownMap;

/** The municipality: everyone in it, and all that was decided about them until now. */
public final class World {
    private final long seed;
    private final Numbers numbers = new Numbers();
    private final StockholmClock clock = new StockholmClock();
    private final SwedishHolidays holidays = new SwedishHolidays();
    private final Market market;
    private final HiringOffice hiring;
    private final List<Recipient> recipients;
    private final Teams teams = new Teams();
    private final MonthlyChanges changes;

    /** The town as it stands when the month begins, with so many recipients, and what its person keys begin with. */
    public World(long seed, YearMonth from, int recipientCount, String personPrefix) {
        this.seed = seed;
        this.market = new Market(from);
        int firstDay = Days.number(from.atDay(1));
        this.hiring = new HiringOffice(seed, numbers, firstDay, personPrefix);
        var care = new CareWriter(seed, numbers, clock);
        var newcomers = new Newcomers(seed, numbers, new TownMap(seed), care);
        this.recipients = new ArrayList<>(newcomers.settled(recipientCount, firstDay));
        teams.form(recipients);
        this.changes = new MonthlyChanges(this, care, newcomers, teams);
    }

    /** Lets life go on: decides all that changes in the course of the month. Says which prices change. */
    public PriceChange begin(YearMonth month) {
        changes.apply(month);
        int firstDay = Days.number(month.atDay(1));
        teams.all().forEach(team -> team.tidyUp(firstDay));
        return market.changePrices(month);
    }

    /** What all chance comes from. */
    public long seed() {
        return seed;
    }

    /** Who gives out the ids. */
    public Numbers numbers() {
        return numbers;
    }

    /** The clock of the town; for one thread. */
    public StockholmClock clock() {
        return clock;
    }

    /** The public holidays. */
    public SwedishHolidays holidays() {
        return holidays;
    }

    /** Contracts and prices. */
    public Market market() {
        return market;
    }

    /** Who hires, and everyone hired so far. */
    public HiringOffice hiring() {
        return hiring;
    }

    /** Everyone who has or had care, in the order of their ids. */
    public List<Recipient> recipients() {
        return recipients;
    }

    /** The teams, in the order of their numbers. */
    public List<Team> teams() {
        return teams.all();
    }
}
