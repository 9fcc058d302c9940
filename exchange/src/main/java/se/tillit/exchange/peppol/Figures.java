package se.tillit.exchange.peppol;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.tillit.exchange.columns.Column;
import se.tillit.exchange.columns.DateColumn;
import se.tillit.exchange.columns.Faults;
import se.tillit.exchange.columns.InstantColumn;
import se.tillit.exchange.columns.MoneyColumn;
import se.tillit.exchange.columns.PriceColumn;
import se.tillit.exchange.rejections.RejectedRow;
import se.tillit.exchange.rejections.RejectionReason;
import se.tillit.exchange.schema.ExchangeSchema;
import se.tillit.exchange.schema.Field;
import se.tillit.kernel.Money;

/** Reads dates, instants and numbers exactly as the tables do. Of several things that are wrong the first is told. */
final class Figures implements Faults {

    private final DateColumn dates = new DateColumn(ExchangeSchema.INVOICES.field("due_on"), this);
    private final InstantColumn instants = new InstantColumn(ExchangeSchema.LINES.field("started_at"), this);
    private final MoneyColumn sums = new MoneyColumn(ExchangeSchema.LINES.field("amount_sek"), this);
    private final PriceColumn decimals = PriceColumn.ofClaims(ExchangeSchema.LINES.field("unit_price_sek"), this);
    private @Nullable RejectedRow fault;
    private String file = "";
    private String element = "";
    private int line;

    /** What follows is read from the file. */
    void beginFile(String name) {
        file = name;
        fault = null;
    }

    /** Hands over what was wrong since the last time, if anything was. */
    @Nullable
    RejectedRow takeFault() {
        var taken = fault;
        fault = null;
        return taken;
    }

    @Nullable
    LocalDate date(Found text) {
        return take(dates, text) ? dates.orNull() : null;
    }

    @Nullable
    Money money(Found text) {
        return take(sums, text) ? sums.value() : null;
    }

    @Nullable
    BigDecimal decimal(Found text) {
        if (!take(decimals, text)) {
            return null;
        }
        var price = decimals.orNull();
        return price == null ? null : price.sek();
    }

    /** Whether it is an instant; {@link #micros()} then tells which. */
    boolean isInstant(Found text) {
        return take(instants, text);
    }

    /** The instant last read, in microseconds since 1970. */
    long micros() {
        return instants.micros();
    }

    private boolean take(Column column, Found text) {
        if (text.isMissing()) {
            return false;
        }
        var before = fault;
        element = text.element();
        line = text.line();
        column.take(text.value().toCharArray(), 0, text.value().length());
        return fault == before && !column.text().isEmpty();
    }

    /** Notes that a value must be there and is not. */
    void require(Found text, int where) {
        if (text.isMissing()) {
            report(text.element(), where, RejectionReason.VALUE_MISSING, "", "");
        }
    }

    /** Notes that what was found cannot be. */
    void refuse(Found text, RejectionReason reason, String detail) {
        report(text.element(), text.line(), reason, text.value(), detail);
    }

    @Override
    public void report(Field field, RejectionReason reason, String value, String detail) {
        report(element, line, reason, value, detail);
    }

    void report(String where, int at, RejectionReason reason, String value, String detail) {
        if (fault == null) {
            fault = new RejectedRow(file, Math.max(1, at), where, value, reason, detail);
        }
    }
}
