package se.tillit.areas;

/**
 * Where a home stands, in WGS84 degrees.
 *
 * @param latitude degrees north
 * @param longitude degrees east
 */
public record Position(double latitude, double longitude) {

    /** The earth's mean radius in kilometres. */
    private static final double EARTH_RADIUS_KM = 6371.0088;

    /** The great-circle distance in kilometres, by the haversine formula. */
    public double kilometresTo(Position other) {
        var north = Math.toRadians(other.latitude - latitude) / 2;
        var east = Math.toRadians(other.longitude - longitude) / 2;
        var chord = Math.pow(Math.sin(north), 2)
                + Math.cos(Math.toRadians(latitude))
                        * Math.cos(Math.toRadians(other.latitude))
                        * Math.pow(Math.sin(east), 2);
        return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(chord)));
    }
}
