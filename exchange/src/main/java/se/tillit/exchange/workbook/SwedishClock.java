package se.tillit.exchange.workbook;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import se.tillit.kernel.SwedishTime;

/**
 * Which instant a time without an offset is in Sweden. Only the two hours a year around a change of clock leave room,
 * and there nothing is guessed.
 */
final class SwedishClock {

    /** What stands for a time that comes twice. */
    static final int TWICE = Integer.MAX_VALUE;
    /** What stands for a time that is left out. */
    static final int SKIPPED = Integer.MIN_VALUE;

    private static final int LAST_SECOND = 86_399;

    private long plainDay = Long.MIN_VALUE;
    private int plainOffset;

    /**
     * The offset in seconds at the local time, {@link #TWICE} or {@link #SKIPPED}.
     *
     * @param day days since 1970
     * @param second second of the day
     */
    int offset(long day, int second) {
        if (day == plainDay) {
            return plainOffset;
        }
        var first = offsetAt(day, 0);
        if (first != TWICE && first != SKIPPED && first == offsetAt(day, LAST_SECOND)) {
            plainDay = day;
            plainOffset = first;
            return first;
        }
        return offsetAt(day, second);
    }

    private static int offsetAt(long day, int second) {
        var local = LocalDateTime.ofEpochSecond(day * 86_400 + second, 0, ZoneOffset.UTC);
        var offsets = SwedishTime.ZONE.getRules().getValidOffsets(local);
        return switch (offsets.size()) {
            case 0 -> SKIPPED;
            case 1 -> offsets.getFirst().getTotalSeconds();
            default -> TWICE;
        };
    }
}
