package se.tillit.exchange.rejections;

import se.tillit.exchange.Language;
import se.tillit.exchange.Messages;

/** The sentences of rejected rows. */
final class RejectionTexts {

    static final RejectionTexts INSTANCE = new RejectionTexts();

    private final Messages messages = Messages.beside(RejectionTexts.class, "rejections");

    private RejectionTexts() {}

    String text(RejectedRow row, Language language) {
        return messages.text(row.reason().code(), language, row.detail());
    }
}
