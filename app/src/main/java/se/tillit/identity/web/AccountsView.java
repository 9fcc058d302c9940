package se.tillit.identity.web;

import java.util.List;

/**
 * All accounts, and the agreements that providers' accounts depend on.
 *
 * @param part what was looked for; empty for all
 * @param count how many there are
 * @param rows those of this page
 * @param next after which key the next page begins; empty on the last
 * @param done what has just been done; empty if nothing
 * @param agreements the agreements
 * @param problem why an agreement was not registered; empty if none was tried
 * @param provider what was typed as its provider
 * @param reference what was typed as its reference
 */
public record AccountsView(
        String part,
        long count,
        List<Row> rows,
        String next,
        String done,
        List<AgreementRow> agreements,
        String problem,
        String provider,
        String reference) {

    /**
     * An account.
     *
     * @param key its key
     * @param name what the person is called
     * @param roles its roles in words
     * @param provider whose it is; empty for the municipality's
     * @param boards its committees in words
     * @param isNamed whether it is named for protected identities
     * @param isActive whether it opens the door
     */
    public record Row(
            String key, String name, String roles, String provider, String boards, boolean isNamed, boolean isActive) {}

    /**
     * An agreement.
     *
     * @param provider whose
     * @param reference where it is to be found
     * @param registered when it was registered
     * @param ended when it ended; empty while it holds
     */
    public record AgreementRow(String provider, String reference, String registered, String ended) {}

    /** Copies the lists. */
    public AccountsView {
        rows = List.copyOf(rows);
        agreements = List.copyOf(agreements);
    }
}
