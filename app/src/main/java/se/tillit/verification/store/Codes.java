package se.tillit.verification.store;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import se.tillit.care.AgeGroup;
import se.tillit.care.Recipient;
import se.tillit.identity.Board;

/** Our constants as they stand in the database: the words of the exchange format. */
final class Codes {

    private Codes() {}

    static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    static <E extends Enum<E>> E value(Class<E> type, String code) {
        return Enum.valueOf(type, code.toUpperCase(Locale.ROOT));
    }

    static @Nullable String ageGroup(@Nullable Recipient recipient) {
        var group = recipient == null ? null : recipient.ageGroup();
        return group == null ? null : boardOf(group).ageGroup();
    }

    private static Board boardOf(AgeGroup group) {
        return switch (group) {
            case UNDER_65 -> Board.UNDER_65;
            case OVER_65 -> Board.FROM_65;
        };
    }
}
