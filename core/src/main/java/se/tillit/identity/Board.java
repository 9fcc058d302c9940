package se.tillit.identity;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** A municipal committee's part of home care, divided by the recipients' age (nämndområde; {@code age_group}). */
public enum Board {
    /** Recipients under 65, where the committee for disability answers. */
    UNDER_65,
    /** Recipients of 65 and over, where the committee for the elderly answers. */
    FROM_65;

    /** Its name in addresses, commands and the database. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The value of {@code age_group} in the exchange format that belongs to it. */
    public String ageGroup() {
        return switch (this) {
            case UNDER_65 -> "under_65";
            case FROM_65 -> "65_plus";
        };
    }

    /** The one with the code, if there is one. */
    public static Optional<Board> find(String code) {
        return Stream.of(values()).filter(board -> board.code().equals(code)).findFirst();
    }
}
