package se.tillit.server.web;

import java.util.List;

/**
 * The first page.
 *
 * @param doors where one may go
 */
public record HomeView(List<Frame.Link> doors) {
    /** Copies the list. */
    public HomeView {
        doors = List.copyOf(doors);
    }
}
