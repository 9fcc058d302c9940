package se.tillit.exchange.columns;

import se.tillit.exchange.rejections.RejectionReason;
import se.tillit.exchange.schema.Field;

/** A whole number, with or without a sign, of at most seven digits. */
public final class WholeColumn extends Column {

    private static final int TOO_LARGE = 10_000_000;

    private final int least;
    private final int most;
    private boolean present;
    private int value;

    /** A column within the schema's limits. */
    public WholeColumn(Field field, Faults faults) {
        super(field, faults);
        var minimum = field.minimum();
        var maximum = field.maximum();
        this.least = minimum == null ? Integer.MIN_VALUE : minimum;
        this.most = maximum == null ? Integer.MAX_VALUE : maximum;
    }

    /** Whether there is a number. */
    public boolean isPresent() {
        return present;
    }

    /** The number; 0 where there is none. */
    public int value() {
        return value;
    }

    @Override
    public String text() {
        return present ? Integer.toString(value) : "";
    }

    @Override
    public void clear() {
        present = false;
        value = 0;
    }

    @Override
    void read(char[] chars, int from, int length) {
        var signed = chars[from] == '-' || chars[from] == '+';
        var start = signed ? from + 1 : from;
        var end = from + length;
        var number = 0L;
        for (var at = start; at < end; at++) {
            var digit = chars[at] - '0';
            if (digit < 0 || digit > 9) {
                refuse(RejectionReason.NOT_WHOLE, chars, from, length);
                return;
            }
            number = Math.min(number * 10 + digit, Integer.MAX_VALUE);
        }
        if (start == end) {
            refuse(RejectionReason.NOT_WHOLE, chars, from, length);
        } else if (number >= TOO_LARGE) {
            refuse(RejectionReason.NUMBER_TOO_LARGE, chars, from, length);
        } else {
            accept((int) (chars[from] == '-' ? -number : number), chars, from, length);
        }
    }

    private void accept(int number, char[] chars, int from, int length) {
        if (number < least) {
            refuse(RejectionReason.BELOW_MINIMUM, chars, from, length, Integer.toString(least));
        } else if (number > most) {
            refuse(RejectionReason.ABOVE_MAXIMUM, chars, from, length, Integer.toString(most));
        } else {
            present = true;
            value = number;
        }
    }
}
