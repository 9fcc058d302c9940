package se.tillit.exchange.rejections;

import se.tillit.exchange.Language;

/**
 * A row that could not be taken in.
 *
 * @param file its file
 * @param line the line on which it begins; the header is line 1
 * @param column the column that is wrong, by its name in the schema; empty where it is the row as a whole
 * @param value what stands there
 * @param reason why
 * @param detail what the sentence needs beside that: the codes allowed, the limit, the other lines
 */
public record RejectedRow(String file, long line, String column, String value, RejectionReason reason, String detail) {

    /** What is shown instead of a value that would tell who or where someone with protected identity is. */
    public static final String PROTECTED = "skyddad";

    /** A character that cannot be stored or sent is shown by a sign. */
    public RejectedRow {
        value = Storable.shown(value);
    }

    /** The reason as a sentence. */
    public String text(Language language) {
        return RejectionTexts.INSTANCE.text(this, language);
    }

    /** The same with another value shown. */
    public RejectedRow showing(String other) {
        return new RejectedRow(file, line, column, other, reason, detail);
    }
}
