package se.tillit.command;

import se.tillit.exchange.Language;
import se.tillit.exchange.Messages;

/** What the commands of the server say. */
final class CommandTexts {

    private static final Messages MESSAGES = Messages.beside(CommandTexts.class, "command");

    private CommandTexts() {}

    static String text(String key, Language language, Object... places) {
        return MESSAGES.text(key, language, places);
    }

    static Messages messages() {
        return MESSAGES;
    }
}
