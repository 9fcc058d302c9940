package se.tillit.exchange.schema;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A column of a file.
 *
 * @param name its name
 * @param title its Swedish title, which a header may have instead
 * @param type what kind of value it holds
 * @param need whether it must have a value
 * @param codes the values that it may have; empty where it is not a list of codes
 * @param minimum the least value, if any
 * @param maximum the greatest value, if any
 * @param pattern a regular expression that the whole value matches, if any
 */
public record Field(
        String name,
        String title,
        FieldType type,
        Need need,
        List<String> codes,
        @Nullable Integer minimum,
        @Nullable Integer maximum,
        @Nullable String pattern) {

    /** Copies the codes. */
    public Field {
        codes = List.copyOf(codes);
    }

    static Field of(FieldType type, String name, String title) {
        return new Field(name, title, type, Need.OPTIONAL, List.of(), null, null, null);
    }

    static Field text(String name, String title) {
        return of(FieldType.STRING, name, title);
    }

    static Field date(String name, String title) {
        return of(FieldType.DATE, name, title);
    }

    static Field instant(String name, String title) {
        return of(FieldType.DATETIME, name, title);
    }

    static Field whole(String name, String title) {
        return of(FieldType.INTEGER, name, title);
    }

    static Field number(String name, String title) {
        return of(FieldType.NUMBER, name, title);
    }

    static Field flag(String name, String title) {
        return of(FieldType.BOOLEAN, name, title);
    }

    Field required() {
        return new Field(name, title, type, Need.REQUIRED, codes, minimum, maximum, pattern);
    }

    Field in(String... allowed) {
        return new Field(name, title, type, need, List.of(allowed), minimum, maximum, pattern);
    }

    Field atLeast(int least) {
        return new Field(name, title, type, need, codes, least, maximum, pattern);
    }

    Field atMost(int most) {
        return new Field(name, title, type, need, codes, minimum, most, pattern);
    }

    Field matching(String regex) {
        return new Field(name, title, type, need, codes, minimum, maximum, regex);
    }

    /** Whether it must have a value. */
    public boolean isRequired() {
        return need == Need.REQUIRED;
    }
}
