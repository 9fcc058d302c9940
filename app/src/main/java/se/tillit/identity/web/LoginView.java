package se.tillit.identity.web;

import java.util.List;

/**
 * The page where people come in.
 *
 * @param note the key of what went before; empty if nothing did
 * @param accounts the built-in accounts; empty but in a demonstration
 * @param password the password of all of them
 * @param service where the login service is; empty if there is none
 * @param serviceName what it is called
 */
public record LoginView(String note, List<Row> accounts, String password, String service, String serviceName) {

    /**
     * A built-in account.
     *
     * @param key what to type
     * @param name what it is called
     * @param roles its roles in words
     */
    public record Row(String key, String name, String roles) {}

    /** Copies the list. */
    public LoginView {
        accounts = List.copyOf(accounts);
    }
}
