package se.tillit.cli.call;

import se.tillit.exchange.Language;
import se.tillit.exchange.Messages;

/** What the command line says, in Swedish and English. */
public final class CliTexts {

    private static final Messages MESSAGES = Messages.beside(CliTexts.class, "cli");

    private CliTexts() {}

    /** The sentence with the key, its places filled in. */
    public static String text(String key, Language language, Object... places) {
        return MESSAGES.text(key, language, places);
    }

    /** Whether there is a sentence with the key. */
    public static boolean has(String key) {
        return MESSAGES.keys(Language.SWEDISH).contains(key);
    }

    /** A sentence that tells of something that stopped the command. */
    public static String error(String sentence, Language language) {
        return text("error", language, sentence);
    }
}
