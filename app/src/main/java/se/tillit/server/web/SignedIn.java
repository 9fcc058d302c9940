package se.tillit.server.web;

import se.tillit.identity.Who;

/** What stands in the security context of someone who has come in, however they came. */
public interface SignedIn {
    /** Who they are. */
    Who who();
}
