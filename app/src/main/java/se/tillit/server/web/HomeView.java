package se.tillit.server.web;

import java.util.List;

/**
 * The first page.
 *
 * @param notices what waits, the most pressing first
 * @param standings how things stand
 * @param doors where one may go
 */
public record HomeView(List<Waiting.Notice> notices, List<Overview.Standing> standings, List<Door> doors) {

    /**
     * A way to another page, with what it is for.
     *
     * @param text what it is called
     * @param href where it leads
     * @param purpose what it is for
     */
    public record Door(String text, String href, String purpose) {}

    /** Copies the lists. */
    public HomeView {
        notices = List.copyOf(notices);
        standings = List.copyOf(standings);
        doors = List.copyOf(doors);
    }
}
