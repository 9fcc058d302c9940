package se.tillit.register.change;

import java.util.Locale;

/** Why a row that was read well may still not be taken in. */
public enum Refused {
    /** In UTC, an instant lies in a year that is not written with four digits. */
    NOT_INSTANT,
    /** Its key is longer than any key needs. */
    VALUE_TOO_LONG,
    /** A provider may hand over its own rows alone. */
    NOT_OWN_ROW,
    /** The key is that of another provider's row. */
    KEY_OF_ANOTHER,
    /** An electronic invoice is replaced by an electronic invoice alone, and as a whole. */
    ELECTRONIC_INVOICE;

    /** Its code among the reasons of rejected rows. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
