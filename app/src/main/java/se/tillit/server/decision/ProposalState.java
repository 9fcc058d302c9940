package se.tillit.server.decision;

import java.util.Locale;

/** How a proposal goes. */
public enum ProposalState {
    /** It waits for a second person. */
    PROPOSED,
    /** A second person has confirmed it. */
    CONFIRMED,
    /** A second person has refused it. */
    REFUSED,
    /** The one who made it has taken it back. */
    WITHDRAWN;

    /** Its name in the database and in message files. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The state with the code. */
    public static ProposalState of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
