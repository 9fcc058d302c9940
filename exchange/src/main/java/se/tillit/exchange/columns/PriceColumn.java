package se.tillit.exchange.columns;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import se.tillit.exchange.rejections.RejectionReason;
import se.tillit.exchange.schema.Field;
import se.tillit.kernel.UnitPrice;

/** A price per unit. Prices are few and come again, so each is made once. */
public final class PriceColumn extends Column {

    private static final int MANY = 1 << 10;

    private final int mostDecimals;
    private final ValueCache<UnitPrice> known = new ValueCache<>(MANY);
    private @Nullable UnitPrice value;

    private PriceColumn(Field field, Faults faults, int mostDecimals) {
        super(field, faults);
        this.mostDecimals = mostDecimals;
    }

    /** A contract's prices: whole öre. */
    public static PriceColumn ofContracts(Field field, Faults faults) {
        return new PriceColumn(field, faults, 2);
    }

    /** Prices as claimed, which may come from a price per minute and have any number of decimals. */
    public static PriceColumn ofClaims(Field field, Faults faults) {
        return new PriceColumn(field, faults, Integer.MAX_VALUE);
    }

    /** The price; there must be one. */
    public UnitPrice value() {
        return present(value);
    }

    /** The price, if there is one. */
    public @Nullable UnitPrice orNull() {
        return value;
    }

    @Override
    public String text() {
        return value == null ? "" : value.sek().toPlainString();
    }

    @Override
    public void clear() {
        value = null;
    }

    @Override
    void read(char[] chars, int from, int length) {
        var place = known.placeOf(chars, from, length);
        value = known.find(place, chars, from, length);
        if (value == null && mayBe(chars, from, length)) {
            var made = new UnitPrice(Decimal.value(chars, from, length));
            known.put(place, new String(chars, from, length), made);
            value = made;
        }
    }

    private boolean mayBe(char[] chars, int from, int length) {
        var least = field().minimum();
        if (!Decimal.isPlain(chars, from, length)) {
            refuse(RejectionReason.NOT_NUMBER, chars, from, length);
        } else if (Decimal.decimals(chars, from, length) > mostDecimals) {
            refuse(RejectionReason.TOO_MANY_DECIMALS, chars, from, length);
        } else if (Decimal.wholeDigits(chars, from, length) >= Decimal.TOO_MANY_DIGITS) {
            refuse(RejectionReason.NUMBER_TOO_LARGE, chars, from, length);
        } else if (least != null && Decimal.value(chars, from, length).compareTo(BigDecimal.valueOf(least)) < 0) {
            refuse(RejectionReason.BELOW_MINIMUM, chars, from, length, least.toString());
        } else {
            return true;
        }
        return false;
    }
}
