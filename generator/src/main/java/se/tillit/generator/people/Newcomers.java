package se.tillit.generator.people;

import java.util.ArrayList;
import java.util.List;
import se.tillit.generator.time.Days;
import se.tillit.generator.town.Area;
import se.tillit.generator.town.Chance;
import se.tillit.generator.town.Numbers;
import se.tillit.generator.town.Provider;
import se.tillit.generator.town.TownMap;

/** Brings new recipients into the town, alone or as a couple. */
final class Newcomers {
    private static final int COUPLES_PERCENT = 9;

    private final long seed;
    private final Numbers numbers;
    private final TownMap map;
    private final CareWriter care;

    Newcomers(long seed, Numbers numbers, TownMap map, CareWriter care) {
        this.seed = seed;
        this.numbers = numbers;
        this.map = map;
        this.care = care;
    }

    /** So many who have had care for some time when the first month begins. */
    List<Recipient> settled(int count, int firstDay) {
        var settled = new ArrayList<Recipient>();
        while (settled.size() < count) {
            var recipient = arrive(firstDay, Integer.MIN_VALUE, CareWriter.Start.ORDINARY);
            settled.add(recipient);
            var chance = Chance.of(seed, "couple", recipient.number());
            if (settled.size() < count && (chance.percent(COUPLES_PERCENT) || recipient.number() == 2)) {
                settled.add(joins(recipient, firstDay));
            }
        }
        return settled;
    }

    /** Someone whose care begins on the day. */
    Recipient arriving(int day, CareWriter.Start start) {
        return arrive(day, day, start);
    }

    private Recipient arrive(int firstDay, int exactDay, CareWriter.Start start) {
        int number = numbers.nextNumber('H');
        var chance = Chance.of(seed, "recipient", number);
        var area = Area.values()[chance.between(0, 2)];
        boolean rural = chance.percent(18);
        var place = rural ? map.inCountry(area, chance) : map.inTown(area, chance);
        var home = new Home(area, rural, place);
        return settle(number, home, dayFor(firstDay, exactDay, chance), Provider.chooseIn(area, chance), start);
    }

    private Recipient joins(Recipient spouse, int firstDay) {
        int number = numbers.nextNumber('H');
        var chance = Chance.of(seed, "recipient", number);
        var provider = spouse.decisions().getFirst().assignments().getFirst().provider();
        var joined = settle(
                number,
                spouse.home(),
                dayFor(firstDay, Integer.MIN_VALUE, chance),
                provider,
                CareWriter.Start.ORDINARY);
        spouse.marry(joined);
        return joined;
    }

    private Recipient settle(int number, Home home, int day, Provider provider, CareWriter.Start start) {
        var chance = Chance.of(seed, "traits", number);
        var traits = new Recipient.Traits(
                chance.percent(12) ? "under_65" : "65_plus",
                number % 250 == 33 || chance.percent(0.2),
                chance.percent(12));
        var needs = Needs.of(number, chance);
        var recipient = new Recipient(Numbers.text('H', number, 5), number, home, traits, needs, day);
        recipient.tags().add(new Tag(numbers.next('T', 6), day, Days.OPEN));
        care.begin(recipient, needs.visitsANight() > 0 ? Provider.MUNICIPAL : provider, start);
        return recipient;
    }

    private static int dayFor(int firstDay, int exactDay, Chance chance) {
        int earlier = firstDay - chance.between(20, 600);
        return exactDay == Integer.MIN_VALUE ? earlier : exactDay;
    }
}
