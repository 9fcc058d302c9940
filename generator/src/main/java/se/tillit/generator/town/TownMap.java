package se.tillit.generator.town;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Where the homes stand: neighbourhoods round the middle of each area, and villages further out. */
public final class TownMap {
    private static final int NEIGHBOURHOODS = 7;
    private static final int VILLAGES = 4;

    private final Map<Area, List<Place>> neighbourhoods = new EnumMap<>(Area.class);
    private final Map<Area, List<Place>> villages = new EnumMap<>(Area.class);

    /** The map that belongs to the seed. */
    public TownMap(long seed) {
        for (var area : Area.values()) {
            var chance = Chance.of(seed, "map", area.ordinal());
            var town = new ArrayList<Place>();
            for (int count = 0; count < NEIGHBOURHOODS; count++) {
                town.add(area.middle().plus(chance.between(-1_400, 1_400), chance.between(-1_100, 1_100)));
            }
            neighbourhoods.put(area, town);
            var country = new ArrayList<Place>();
            for (int count = 0; count < VILLAGES; count++) {
                double out = chance.between(25, 60) / 10.0;
                country.add(new Place(
                        area.middle().east() * out + chance.between(-2_500, 2_500),
                        area.middle().north() * out + chance.between(-4_000, 4_000)));
            }
            villages.put(area, country);
        }
    }

    /** A home in town. */
    public Place inTown(Area area, Chance chance) {
        return near(chance.pick(placesOf(neighbourhoods, area)), 260, chance);
    }

    /** A home in or round a village. */
    public Place inCountry(Area area, Chance chance) {
        return near(chance.pick(placesOf(villages, area)), chance.percent(30) ? 4_200 : 900, chance);
    }

    private static List<Place> placesOf(Map<Area, List<Place>> places, Area area) {
        return places.getOrDefault(area, List.of());
    }

    private static Place near(Place middle, int spread, Chance chance) {
        return middle.plus(chance.bell() * spread, chance.bell() * spread);
    }
}
