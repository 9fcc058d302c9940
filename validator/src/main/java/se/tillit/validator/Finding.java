package se.tillit.validator;

import java.util.Locale;

/**
 * Something that a rule says of a document.
 *
 * @param rule the rule's id, such as {@code BR-16}; {@code XSD} for the schema, {@code XML} where it is no XML
 * @param severity how grave it is
 * @param line the line of the file, or 0 where it is not known
 * @param location the path of the element; may be empty
 * @param text the rule in the words of those who keep it
 */
record Finding(String rule, Severity severity, int line, String location, String text) {

    /** How grave a finding is. */
    enum Severity {
        /** The document breaks the rule. */
        ERROR,
        /** The rule warns of something. */
        WARNING
    }

    /** The finding on one line, its parts separated by tabs. */
    String asLine() {
        return String.join(
                "\t",
                plain(rule),
                severity.name().toLowerCase(Locale.ROOT),
                Integer.toString(line),
                plain(location),
                plain(text));
    }

    private static String plain(String part) {
        return part.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
    }
}
