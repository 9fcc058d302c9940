package se.tillit.generator.town;

/** A Swedish organisation number with its check digit; the ones made here are in series not given out. */
public record OrganisationNumber(String text) {

    /** Adds the check digit (Luhn) to the first nine digits. */
    public static OrganisationNumber fromNineDigits(String digits) {
        int sum = 0;
        for (int at = 0; at < 9; at++) {
            int doubled = (digits.charAt(at) - '0') * (at % 2 == 0 ? 2 : 1);
            sum += doubled / 10 + doubled % 10;
        }
        int check = (10 - sum % 10) % 10;
        return new OrganisationNumber(digits.substring(0, 6) + "-" + digits.substring(6) + check);
    }
}
