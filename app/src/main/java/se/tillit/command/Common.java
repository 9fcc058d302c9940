package se.tillit.command;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;
import se.tillit.exchange.Language;
import se.tillit.server.settings.GivenSettings;

/** The options that every command has, and the settings that come of them. */
final class Common {

    @Option(names = "--lang", paramLabel = "sv|en", descriptionKey = "lang", converter = LanguageByCode.class)
    private Language language = Language.SWEDISH;

    @Option(names = "--data", paramLabel = "DIR", descriptionKey = "data")
    private @Nullable String data;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            descriptionKey = "help")
    private boolean help;

    Language language() {
        return language;
    }

    /** The sentence with the key, in the language asked for. */
    String text(String key, Object... places) {
        return CommandTexts.text(key, language, places);
    }

    /**
     * The settings.
     *
     * @param typed those that the command has options for, by their keys
     * @throws Refused if any of them is wrong
     */
    GivenSettings settings(Map<String, String> typed) {
        var settings = uncheckedSettings(typed);
        if (!settings.problems().isEmpty()) {
            throw new Refused(settings.problems().stream()
                    .map(problem -> problem.sentence(language))
                    .toList());
        }
        return settings;
    }

    /** The settings with their problems, for who wants to tell of them. */
    GivenSettings uncheckedSettings(Map<String, String> typed) {
        var all = new LinkedHashMap<>(typed);
        if (data != null) {
            all.put("tillit.data", data);
        }
        return GivenSettings.read(all, System.getenv(), language);
    }

    /** Whether a data folder was typed. */
    boolean hasData() {
        return data != null;
    }

    /** The language that the arguments ask for, before they have been understood: Swedish unless they say English. */
    static Language languageOf(String... arguments) {
        for (var at = 0; at < arguments.length; at++) {
            var argument = arguments[at].toLowerCase(Locale.ROOT);
            if (argument.equals("--lang=en")
                    || (argument.equals("--lang")
                            && at + 1 < arguments.length
                            && arguments[at + 1].equalsIgnoreCase("en"))) {
                return Language.ENGLISH;
            }
        }
        return Language.SWEDISH;
    }

    /** Reads {@code sv} or {@code en}. */
    static final class LanguageByCode implements ITypeConverter<Language> {
        @Override
        public Language convert(String value) {
            for (var language : Language.values()) {
                if (language.code().equalsIgnoreCase(value)) {
                    return language;
                }
            }
            throw new TypeConversionException("wrong-language");
        }
    }
}
