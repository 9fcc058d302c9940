package se.tillit.server.settings;

import static se.tillit.server.settings.SettingKind.ADDRESS;
import static se.tillit.server.settings.SettingKind.BYTES;
import static se.tillit.server.settings.SettingKind.COUNT;
import static se.tillit.server.settings.SettingKind.DATABASE;
import static se.tillit.server.settings.SettingKind.DURATION;
import static se.tillit.server.settings.SettingKind.JOBS;
import static se.tillit.server.settings.SettingKind.LOG;
import static se.tillit.server.settings.SettingKind.PERCENT;
import static se.tillit.server.settings.SettingKind.PLACE;
import static se.tillit.server.settings.SettingKind.PORT;
import static se.tillit.server.settings.SettingKind.SECRET;
import static se.tillit.server.settings.SettingKind.SECRET_FILE;
import static se.tillit.server.settings.SettingKind.TEXT;
import static se.tillit.server.settings.SettingKind.WEB;
import static se.tillit.server.settings.SettingKind.YES_NO;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import se.tillit.exchange.Language;
import se.tillit.exchange.Messages;

/**
 * Every setting that there is. What each means stands in the message files {@code meanings}, under its key; a test holds
 * that docs/configuration.md says the same and that no code reads a setting that is not here.
 */
public final class KnownSettings {

    private static final Messages MEANINGS = Messages.beside(KnownSettings.class, "meanings");

    private static final List<Setting> ALL = List.of(
            own("tillit.data", PLACE, "data"),
            own("tillit.municipality", TEXT, ""),
            new Setting("tillit.address", ADDRESS, "127.0.0.1", "server.address"),
            new Setting("tillit.port", PORT, "8080", "server.port"),
            new Setting("tillit.management.address", ADDRESS, "127.0.0.1", "management.server.address"),
            new Setting("tillit.management.port", PORT, "8081", "management.server.port"),
            own("tillit.log", LOG, "json"),
            own("tillit.demo", YES_NO, "false"),
            own("tillit.db.url", DATABASE, ""),
            own("tillit.db.user", TEXT, "tillit"),
            own("tillit.db.password", SECRET, ""),
            own("tillit.db.connections", COUNT, "10"),
            own("tillit.oidc.issuer", WEB, ""),
            own("tillit.oidc.client-id", TEXT, ""),
            own("tillit.oidc.client-secret", SECRET, ""),
            own("tillit.oidc.client-secret-file", SECRET_FILE, ""),
            own("tillit.oidc.name", TEXT, ""),
            own("tillit.access.https", YES_NO, "false"),
            own("tillit.access.first-administrator", TEXT, ""),
            own("tillit.access.longest-session", DURATION, "12h"),
            own("tillit.access.sessions", COUNT, "5"),
            own("tillit.access.sign-ins-per-minute", COUNT, "60"),
            own("tillit.access.calls-per-minute", COUNT, "1200"),
            own("tillit.jobs.place", JOBS, "auto"),
            own("tillit.jobs.memory-percent", PERCENT, "40"),
            own("tillit.intake.most-bytes", BYTES, "2147483648"),
            own("tillit.inbox.folder", PLACE, ""),
            own("tillit.inbox.quiet-seconds", COUNT, "10"),
            own("tillit.inbox.withdraws", YES_NO, "false"));

    private KnownSettings() {}

    private static Setting own(String key, SettingKind kind, String standard) {
        return new Setting(key, kind, standard, key);
    }

    /** All, in the order in which they are best read. */
    public static List<Setting> all() {
        return ALL;
    }

    /** The one with the key, if there is one. */
    public static Optional<Setting> find(String key) {
        return ALL.stream().filter(setting -> setting.key().equals(key)).findFirst();
    }

    /** The key that is most like one that nobody knows. */
    static String nearest(String unknown) {
        return ALL.stream()
                .map(Setting::key)
                .min(Comparator.comparingInt(key -> distance(key, unknown)))
                .orElseThrow();
    }

    /** What the setting means, in a sentence or two. */
    public static String meaning(Setting setting, Language language) {
        return MEANINGS.text(setting.key(), language);
    }

    /** What its value may be. */
    public static String allowed(Setting setting, Language language) {
        return MEANINGS.text("kind." + setting.kind().name().toLowerCase(java.util.Locale.ROOT), language);
    }

    /** How many letters must be put in, taken away or changed to make one text of the other. */
    private static int distance(String one, String other) {
        var above = new int[other.length() + 1];
        for (var column = 0; column <= other.length(); column++) {
            above[column] = column;
        }
        for (var row = 1; row <= one.length(); row++) {
            var line = new int[other.length() + 1];
            line[0] = row;
            for (var column = 1; column <= other.length(); column++) {
                var change = one.charAt(row - 1) == other.charAt(column - 1) ? 0 : 1;
                line[column] = Math.min(Math.min(line[column - 1], above[column]) + 1, above[column - 1] + change);
            }
            above = line;
        }
        return above[other.length()];
    }
}
