package se.tillit.server.web;

import se.tillit.exchange.Language;
import se.tillit.identity.Action;
import se.tillit.identity.Rights;
import se.tillit.identity.Scope;
import se.tillit.identity.Who;

/**
 * Somebody looking: handlers take it as a parameter.
 *
 * @param who who asks
 * @param language the language they read
 * @param address the address asked for, with its query
 */
public record Viewing(Who who, Language language, String address) {

    /** How far they may do it. */
    public Scope scope(Action action) {
        return Rights.scope(who, action);
    }

    /** Whether they may do it. */
    public boolean may(Action action) {
        return Rights.may(who, action);
    }
}
