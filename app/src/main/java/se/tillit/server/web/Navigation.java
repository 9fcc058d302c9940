package se.tillit.server.web;

import java.util.List;
import java.util.stream.Stream;
import se.tillit.identity.Action;

/** Where one can go from every page, for those who may. */
enum Navigation {
    HOME("/", Action.ENTER),
    MONTHS("/months", Action.READ_MONTH),
    IMPORTS("/imports", Action.READ_DELIVERY),
    RULES("/rules", Action.ENTER),
    PARAMETERS("/parameters", Action.READ_PARAMETERS),
    AUDIT("/audit", Action.READ_AUDIT),
    RETENTION("/retention", Action.RUN_RETENTION),
    RECIPIENT("/recipient-export", Action.EXPORT_RECIPIENT),
    ACCOUNTS("/accounts", Action.MANAGE_ACCOUNTS),
    KEYS("/api-keys", Action.MANAGE_KEYS),
    INSTALLATION("/installation", Action.READ_INSTALLATION);

    private final String href;
    private final Action action;

    Navigation(String href, Action action) {
        this.href = href;
        this.action = action;
    }

    static List<Frame.Link> of(Viewing viewing) {
        return Stream.of(values())
                .filter(item -> viewing.may(item.action))
                .map(item -> new Frame.Link(
                        Frame.common(viewing.language(), "navigation." + item.href),
                        item.href,
                        item.leadsTo(viewing.address())))
                .toList();
    }

    private boolean leadsTo(String address) {
        var path = address.split("\\?", 2)[0];
        return path.equals(href) || (this != HOME && path.startsWith(href + "/"));
    }
}
