package se.tillit.server.settings;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the one who runs the server decides.
 *
 * @param data the folder that everything is kept in: the embedded database, deliveries, seals, keys
 * @param municipality what the municipality is called on pages
 * @param demo whether there are built-in accounts, and pages say that all is made up
 * @param db the database
 */
@ConfigurationProperties("tillit")
public record ServerSettings(
        @DefaultValue("data") Path data,
        @DefaultValue("") String municipality,
        @DefaultValue("false") boolean demo,
        @DefaultValue Database db) {

    /** The profile of a process that does one job for a server. */
    public static final String WORKSHOP = "workshop";

    /**
     * The database.
     *
     * @param url where an external one is, as JDBC writes it; none for the embedded one
     * @param user whom to be there
     * @param password with which password
     * @param connections how many connections at most
     */
    public record Database(
            @Nullable String url,
            @DefaultValue("tillit") String user,
            @DefaultValue("") String password,
            @DefaultValue("10") int connections) {

        /** Whether the database is run by ourselves. */
        public boolean isEmbedded() {
            return url == null || url.isBlank();
        }
    }
}
