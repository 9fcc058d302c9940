package se.tillit.generator.people;

/** A tag in a home, from the first to the last day. */
public record Tag(String id, int firstDay, int lastDay) {
    /** Whether it is mounted on the day. */
    public boolean covers(int day) {
        return firstDay <= day && day <= lastDay;
    }
}
