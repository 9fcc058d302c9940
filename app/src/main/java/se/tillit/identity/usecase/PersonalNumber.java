package se.tillit.identity.usecase;

import java.util.regex.Pattern;

/** Tells a Swedish personal identity number or coordination number, so that none is kept or logged. */
public final class PersonalNumber {

    /** Date of birth and four digits; a coordination number has 60 added to the day. */
    private static final Pattern SHAPE = Pattern.compile("(?<![0-9A-Za-z])"
            + "(?:(?:18|19|20)\\d{2}|\\d{2})"
            + "(?:0[1-9]|1[0-2])"
            + "(?:0[1-9]|[12]\\d|3[01]|6[1-9]|[78]\\d|9[01])"
            + "[-+ ]?\\d{4}"
            + "(?![0-9A-Za-z]|-[0-9A-Fa-f]{4}-)");

    private PersonalNumber() {}

    /** Whether something in the text looks like one. An organisation number does not: its third digit is 2 or more. */
    public static boolean isIn(String text) {
        return SHAPE.matcher(text).find();
    }
}
