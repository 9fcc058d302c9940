package se.tillit.generator.town;

/** A place in metres east and north of the invented centre. */
public record Place(double east, double north) {
    private static final double CENTRE_LATITUDE = 63.1;
    private static final double CENTRE_LONGITUDE = 16.6;
    private static final double METRES_PER_DEGREE = 111_195.08;
    /** Cosine of the centre's latitude, written out so that every machine gives the same bytes. */
    private static final double COSINE = 0.452435;

    /** Metres as the crow flies; on a map this small the earth may be flat. */
    public double metresTo(Place other) {
        double across = east - other.east;
        double along = north - other.north;
        return Math.sqrt(across * across + along * along);
    }

    /** The place so many metres further off. */
    public Place plus(double metresEast, double metresNorth) {
        return new Place(east + metresEast, north + metresNorth);
    }

    /** Degrees with six decimals. */
    public String latitude() {
        return degrees(CENTRE_LATITUDE + north / METRES_PER_DEGREE);
    }

    /** Degrees with six decimals. */
    public String longitude() {
        return degrees(CENTRE_LONGITUDE + east / (METRES_PER_DEGREE * COSINE));
    }

    private static String degrees(double value) {
        long millionths = Math.round(value * 1_000_000);
        String decimals = Long.toString(millionths % 1_000_000 + 1_000_000).substring(1);
        return millionths / 1_000_000 + "." + decimals;
    }
}
