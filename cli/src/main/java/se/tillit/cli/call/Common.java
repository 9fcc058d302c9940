package se.tillit.cli.call;

import java.util.Locale;
import picocli.CommandLine.Option;
import se.tillit.exchange.Language;

/** The options that every command has. */
public final class Common {

    @Option(names = "--lang", paramLabel = "sv|en", descriptionKey = "lang", converter = LanguageOption.class)
    private Language language = Language.SWEDISH;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            descriptionKey = "help")
    private boolean help;

    /** The language to answer in. */
    public Language language() {
        return language;
    }

    /** The language that the arguments ask for, before they have been understood: Swedish unless they say English. */
    public static Language languageOf(String... arguments) {
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
}
