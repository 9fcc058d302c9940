package se.tillit.exchange.rejections;

import java.util.Locale;

/** Why a row could not be taken in. */
public enum RejectionReason {
    /** It has more or fewer fields than the header. */
    FIELD_COUNT,
    /** A required value is empty. */
    VALUE_MISSING,
    /** Not a whole number. */
    NOT_WHOLE,
    /** Not a decimal number. */
    NOT_NUMBER,
    /** More decimals than an öre has. */
    TOO_MANY_DECIMALS,
    /** Larger than any month of home care could need. */
    NUMBER_TOO_LARGE,
    /** Less than the schema allows. */
    BELOW_MINIMUM,
    /** More than the schema allows. */
    ABOVE_MAXIMUM,
    /** Neither {@code true} nor {@code false}. */
    NOT_BOOLEAN,
    /** Not a date. */
    NOT_DATE,
    /** Not a time of day. */
    NOT_TIME,
    /** Not a year and month. */
    NOT_MONTH,
    /** Not an instant with an offset. */
    NOT_INSTANT,
    /** An instant with a part smaller than a microsecond. */
    TOO_FINE,
    /** A cell of a workbook that shows a fault, such as {@code #N/A}, in place of a value. */
    CELL_FAULT,
    /** A date in a cell of a workbook whose column holds text: what was typed cannot be told. */
    DATE_FOR_TEXT,
    /** A number in a workbook with more digits than a workbook keeps. */
    DIGITS_LOST,
    /** A workbook's time within the hour that comes twice when the clock is set back. */
    TIME_TWICE,
    /** A workbook's time within the hour that is left out when the clock is set forward. */
    TIME_SKIPPED,
    /** None of the codes that the schema lists. */
    NOT_IN_LIST,
    /** Not written as the schema wants it. */
    WRONG_FORM,
    /** An organisation number whose last digit does not fit the others. */
    CHECK_DIGIT,
    /** Text with a character that cannot be stored: U+0000, or half of a surrogate pair. */
    CHARACTER_NOT_ALLOWED,
    /** Another row has the same key and says something else. */
    KEY_SHARED,
    /** It names a row that is not there. */
    REFERENCE_UNKNOWN,
    /** It names a row that was itself rejected. */
    REFERENCE_REJECTED,
    /** It ends before it starts. */
    ENDS_BEFORE_START,
    /** Two contracts of one provider are in force at once for the same area. */
    CONTRACTS_OVERLAP,
    /** Two prices are in force at once for the same. */
    PRICES_OVERLAP,
    /** An electronic invoice is not whole XML: it is something else, is damaged, or breaks off. */
    XML_BROKEN,
    /** The file of an electronic invoice is empty. */
    XML_EMPTY,
    /** An electronic invoice has a document type or entities of its own, by which XML is attacked. */
    XML_DOCTYPE,
    /** Its bytes are not in the encoding that it states. */
    XML_ENCODING,
    /** It is larger than any invoice needs. */
    XML_TOO_LARGE,
    /** Its elements lie deeper in each other than any invoice needs. */
    XML_TOO_DEEP,
    /** It is neither an invoice nor a credit note. */
    XML_WRONG_ROOT,
    /** More follows after the end of the invoice. */
    XML_SEVERAL,
    /** A value is longer than any invoice needs. */
    VALUE_TOO_LONG,
    /** The same value is stated twice, and differently. */
    VALUE_TWICE,
    /** An invoice has the type of a credit note, or a credit note that of an invoice. */
    TYPE_CONTRADICTS,
    /** An invoice is for more than one month. */
    PERIOD_OF_SEVERAL_MONTHS,
    /** An electronic invoice breaks one of the official rules; the column is the rule's id. */
    INVOICE_INVALID;

    /** Its name in {@code rejected-rows.csv}, such as {@code value-missing}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * The reason with the code.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static RejectionReason ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
