package se.tillit.server.settings;

import java.util.List;
import se.tillit.exchange.Language;
import se.tillit.exchange.Messages;

/**
 * What is wrong with a setting, to be said in one sentence.
 *
 * @param key which sentence
 * @param places what it is about
 */
public record SettingsProblem(String key, List<String> places) {

    private static final Messages TEXTS = Messages.beside(SettingsProblem.class, "problems");

    /** Keeps a copy of the places. */
    public SettingsProblem {
        places = List.copyOf(places);
    }

    static SettingsProblem of(String key, String... places) {
        return new SettingsProblem(key, List.of(places));
    }

    /** The sentence. */
    public String sentence(Language language) {
        return TEXTS.text(key, language, places.toArray());
    }

    /** What a value of the kind may be, as the second half of a sentence. */
    static SettingsProblem wrongValue(Setting setting, String value, String where, Language language) {
        var shown = setting.kind() == SettingKind.SECRET ? "…" : value;
        return of("wrong-value", setting.key(), where, KnownSettings.allowed(setting, language), shown);
    }
}
