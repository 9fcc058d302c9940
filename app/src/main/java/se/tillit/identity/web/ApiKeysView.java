package se.tillit.identity.web;

import java.util.List;

/**
 * The keys that other systems come in with.
 *
 * @param rows the keys
 * @param made the text of the one that was just made; empty if none was
 * @param done what has just been done; empty if nothing
 * @param name what was typed as the name of a new one
 * @param roles the roles to choose from
 * @param provider what was typed as its provider
 * @param problems why it was not made; empty if it was not tried
 */
public record ApiKeysView(
        List<Row> rows,
        String made,
        String done,
        String name,
        List<AccountView.Choice> roles,
        String provider,
        List<AccountView.Problem> problems) {

    /**
     * A key.
     *
     * @param prefix the part that names it
     * @param name what it is for
     * @param role its role in words
     * @param provider whose it is; empty for the municipality's
     * @param created when it was made
     * @param used when it was last used; empty if never
     * @param revoked when it was revoked; empty while it opens the door
     */
    public record Row(
            String prefix, String name, String role, String provider, String created, String used, String revoked) {}

    /** Copies the lists. */
    public ApiKeysView {
        rows = List.copyOf(rows);
        roles = List.copyOf(roles);
        problems = List.copyOf(problems);
    }

    /** The sentences about the field. */
    public List<String> problemsOf(String field) {
        return problems.stream()
                .filter(problem -> problem.field().equals(field))
                .map(AccountView.Problem::text)
                .toList();
    }
}
