package se.tillit.server.settings;

import java.util.Locale;

/**
 * One thing that the one who runs the server may decide.
 *
 * @param key what it is called in {@code tillit.properties}
 * @param kind what its value may be
 * @param standard its value where none is given; empty where it has none
 * @param spring what Spring calls it
 */
public record Setting(String key, SettingKind kind, String standard, String spring) {

    /** What it is called in the environment: {@code TILLIT_DB_URL}. */
    public String variable() {
        return key.replace('.', '_').replace("-", "").toUpperCase(Locale.ROOT);
    }
}
