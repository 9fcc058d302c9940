package se.tillit.identity.usecase;

import java.util.Set;
import se.tillit.identity.Role;
import se.tillit.identity.Who;

/** Whoever runs the server, and acts at its machine rather than through a page. */
public final class Operator {

    /** At the command line. */
    public static final Who AT_THE_COMMAND_LINE =
            new Who("command-line", "command line", Set.of(Role.ADMINISTRATOR), null, Set.of(), Who.Protection.MASKED);

    /** By the settings that the server was started with. */
    public static final Who BY_SETTINGS =
            new Who("settings", "settings", Set.of(Role.ADMINISTRATOR), null, Set.of(), Who.Protection.MASKED);

    private Operator() {}
}
