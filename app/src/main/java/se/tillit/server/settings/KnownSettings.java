package se.tillit.server.settings;

import static se.tillit.server.settings.SettingKind.ADDRESS;
import static se.tillit.server.settings.SettingKind.COUNT;
import static se.tillit.server.settings.SettingKind.DATABASE;
import static se.tillit.server.settings.SettingKind.LOG;
import static se.tillit.server.settings.SettingKind.PLACE;
import static se.tillit.server.settings.SettingKind.PORT;
import static se.tillit.server.settings.SettingKind.SECRET;
import static se.tillit.server.settings.SettingKind.TEXT;
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
            new Setting("tillit.data", PLACE, "data", "tillit.data"),
            new Setting("tillit.municipality", TEXT, "", "tillit.municipality"),
            new Setting("tillit.address", ADDRESS, "127.0.0.1", "server.address"),
            new Setting("tillit.port", PORT, "8080", "server.port"),
            new Setting("tillit.management.address", ADDRESS, "127.0.0.1", "management.server.address"),
            new Setting("tillit.management.port", PORT, "8081", "management.server.port"),
            new Setting("tillit.log", LOG, "json", "tillit.log"),
            new Setting("tillit.demo", YES_NO, "false", "tillit.demo"),
            new Setting("tillit.db.url", DATABASE, "", "tillit.db.url"),
            new Setting("tillit.db.user", TEXT, "tillit", "tillit.db.user"),
            new Setting("tillit.db.password", SECRET, "", "tillit.db.password"),
            new Setting("tillit.db.connections", COUNT, "10", "tillit.db.connections"),
            new Setting("tillit.inbox.folder", PLACE, "", "tillit.inbox.folder"),
            new Setting("tillit.inbox.quiet-seconds", COUNT, "10", "tillit.inbox.quiet-seconds"),
            new Setting("tillit.inbox.withdraws", YES_NO, "false", "tillit.inbox.withdraws"));

    private KnownSettings() {}

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
