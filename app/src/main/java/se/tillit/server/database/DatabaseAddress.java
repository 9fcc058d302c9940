package se.tillit.server.database;

/**
 * Where a database is and how one gets in.
 *
 * @param url as JDBC writes it
 * @param user as whom
 * @param password with which password
 */
public record DatabaseAddress(String url, String user, String password) {

    /** Without the password. */
    @Override
    public String toString() {
        return "%s at %s".formatted(user, url);
    }
}
