package se.tillit.generator.town;

import java.util.Set;

/** Someone who carries out home care, and the areas it has contracts for. */
public enum Provider {
    MUNICIPAL("219990101", "Kommunens egen hemtjänst", "municipal", 55, 100, Set.of()),
    LAVSKRIKAN("559990111", "Lavskrikans hemtjänst AB", "company", 15, 104, Set.of()),
    VINTERLJUSET("559990212", "Vinterljusets omsorg AB", "company", 15, 101, Set.of(Area.WEST, Area.CENTRE)),
    LANGBANKEN("802990313", "Föreningen Långbänken", "nonprofit", 15, 98, Set.of(Area.CENTRE, Area.EAST)),
    TUSSILAGON("559990414", "Tussilagons hemtjänst AB", "company", 15, 102, Set.of(Area.WEST, Area.EAST));

    private final String id;
    private final String title;
    private final String operator;
    private final int share;
    private final int priceLevel;
    private final Set<Area> areas;

    Provider(String nineDigits, String title, String operator, int share, int priceLevel, Set<Area> areas) {
        this.id = OrganisationNumber.fromNineDigits(nineDigits).text();
        this.title = title;
        this.operator = operator;
        this.share = share;
        this.priceLevel = priceLevel;
        this.areas = areas;
    }

    /** The organisation number. */
    public String id() {
        return id;
    }

    /** The registered name. */
    public String title() {
        return title;
    }

    /** Who runs it, in the word of the files. */
    public String operator() {
        return operator;
    }

    /** Its share of each of its areas, in percent. */
    public int share() {
        return share;
    }

    /** Its prices beside the municipality's, in percent. */
    public int priceLevel() {
        return priceLevel;
    }

    /** The areas it has contracts for, one by one; empty when one contract covers the whole municipality. */
    public Set<Area> areas() {
        return areas;
    }

    /** Whether a contract of its covers the area. */
    public boolean worksIn(Area area) {
        return areas.isEmpty() || areas.contains(area);
    }

    /** One of those that work in the area, by their shares. */
    public static Provider chooseIn(Area area, Chance chance) {
        int draw = chance.between(0, 99);
        for (var provider : values()) {
            if (provider.worksIn(area)) {
                draw -= provider.share;
                if (draw < 0) {
                    return provider;
                }
            }
        }
        return MUNICIPAL;
    }
}
