package se.tillit.generator.town;

/** One of the areas that contracts are let for. */
public enum Area {
    WEST("O1", "Väst", -3_200, 300),
    CENTRE("O2", "Centrum och nord", 0, 2_200),
    EAST("O3", "Öst", 3_400, -600);

    private final String id;
    private final String title;
    private final Place middle;

    Area(String id, String title, double east, double north) {
        this.id = id;
        this.title = title;
        this.middle = new Place(east, north);
    }

    /** The id of the files. */
    public String id() {
        return id;
    }

    /** What people call it. */
    public String title() {
        return title;
    }

    /** Where its houses stand closest. */
    public Place middle() {
        return middle;
    }
}
