package se.tillit.generator.staff;

import se.tillit.generator.time.Days;

/**
 * The terms of an employment, in the words of the files. Days are counted from 1970; {@code rightToWorkUntil} is
 * {@link Days#OPEN} where the right is not limited in time.
 */
public record Terms(
        String form,
        String qualification,
        String swedish,
        int weeklyHours,
        int firstDay,
        int identityVerified,
        int rightToWorkUntil,
        int backgroundChecked,
        int introduced) {
    private static final int RENEWED_FOR = 730;

    long weeklySeconds() {
        return weeklyHours * 3_600L;
    }

    /** The last day of the right to work as known on the day: it is renewed in good time. */
    public int rightToWorkKnownOn(int day) {
        int until = rightToWorkUntil;
        while (until != Days.OPEN && until < day + 90) {
            until += RENEWED_FOR;
        }
        return until;
    }
}
