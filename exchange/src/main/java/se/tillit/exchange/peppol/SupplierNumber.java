package se.tillit.exchange.peppol;

import java.util.Optional;
import se.tillit.exchange.schema.OrganisationNumber;

/**
 * The Swedish organisation number in what an invoice gives as a company's number: ten digits, with or without a hyphen,
 * perhaps after {@code 16}, or within a VAT number, {@code SE…01}.
 */
final class SupplierNumber {

    private static final int DIGITS = 10;
    private static final int BEFORE_HYPHEN = 6;
    private static final String CENTURY = "16";

    private SupplierNumber() {}

    /** The number as {@code NNNNNN-NNNN}, whatever its check digit, if the text has the form of one. */
    static Optional<String> find(String text) {
        var digits = digitsOf(text);
        if (digits.length() != DIGITS || !digits.chars().allMatch(digit -> digit >= '0' && digit <= '9')) {
            return Optional.empty();
        }
        return Optional.of(digits.substring(0, BEFORE_HYPHEN) + "-" + digits.substring(BEFORE_HYPHEN));
    }

    private static String digitsOf(String text) {
        var plain = text.replace(" ", "").replace("-", "");
        if (plain.length() == DIGITS + 4 && plain.startsWith("SE") && plain.endsWith("01")) {
            return plain.substring(2, DIGITS + 2);
        }
        return plain.length() == DIGITS + 2 && plain.startsWith(CENTURY) ? plain.substring(2) : plain;
    }

    /** Whether its last digit fits the others. */
    static boolean isRight(String number) {
        return OrganisationNumber.hasRightCheckDigit(number);
    }
}
