package se.tillit.server.problem;

import java.util.List;

/**
 * The page that says what went wrong.
 *
 * @param title what kind of problem it is
 * @param detail what happened
 * @param todo what one can do
 * @param reference the number to tell whoever runs the server
 * @param errors what is wrong with single fields, in sentences
 * @param ways where one can go from here
 */
public record WrongView(
        String title, String detail, String todo, String reference, List<String> errors, List<Way> ways) {

    /**
     * A way from here.
     *
     * @param text what it is called
     * @param href where it leads
     */
    public record Way(String text, String href) {}

    /** Copies the lists. */
    public WrongView {
        errors = List.copyOf(errors);
        ways = List.copyOf(ways);
    }
}
