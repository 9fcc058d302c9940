package se.tillit.identity.web;

import java.util.List;

/**
 * The form of one account.
 *
 * @param kind which account it is
 * @param key its key
 * @param subject the login service's key for the person
 * @param name what the person is called
 * @param roles the roles to choose from
 * @param provider whose the person is; empty for the municipality's
 * @param boards the committees to choose from
 * @param isNamed whether named for protected identities
 * @param problems why it was not kept; empty if it was not tried
 */
public record AccountView(
        Kind kind,
        String key,
        String subject,
        String name,
        List<Choice> roles,
        String provider,
        List<Choice> boards,
        boolean isNamed,
        List<Problem> problems) {

    /** Which account it is to the one who looks. */
    public enum Kind {
        /** One that is not there yet. */
        NEW,
        /** One that opens the door. */
        OPEN,
        /** One that does not. */
        CLOSED,
        /** One's own, which somebody else must change. */
        OWN
    }

    /**
     * Something to choose.
     *
     * @param code what the form sends
     * @param text what it is called
     * @param isChosen whether it is chosen
     */
    public record Choice(String code, String text, boolean isChosen) {}

    /**
     * Why it was not kept.
     *
     * @param field the field that it is about
     * @param text the sentence
     */
    public record Problem(String field, String text) {}

    /** Copies the lists. */
    public AccountView {
        roles = List.copyOf(roles);
        boards = List.copyOf(boards);
        problems = List.copyOf(problems);
    }

    /** The sentences about the field. */
    public List<String> problemsOf(String field) {
        return problems.stream()
                .filter(problem -> problem.field().equals(field))
                .map(Problem::text)
                .toList();
    }
}
