package se.tillit.exchange.peppol;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.tillit.exchange.rejections.RejectedRow;
import se.tillit.exchange.rejections.RejectionReason;
import se.tillit.invoices.EndsClaimed;
import se.tillit.kernel.Interval;
import se.tillit.kernel.Money;

/** Reads one line of an invoice after the other, by the line profile. */
final class LineReader {

    /** No month of home care has so many minutes, nor costs so many kronor, on one line. */
    private static final BigDecimal MOST = BigDecimal.valueOf(10_000_000);

    private static final int MANY = 1 << 16;

    private final Figures figures;
    private final Map<String, String> known = new HashMap<>();
    private Found id = Found.nothing("cbc:ID");
    private Found visit = Found.nothing("cac:DocumentReference/cbc:ID");
    private Found quantity = Found.nothing("cbc:InvoicedQuantity");
    private Found amount = Found.nothing("cbc:LineExtensionAmount");
    private Found price = Found.nothing("cac:Price/cbc:PriceAmount");
    private Found base = Found.nothing("cac:Price/cbc:BaseQuantity");
    private final Map<String, Found> properties = new HashMap<>();
    private String unit = "";
    private String baseUnit = "";

    LineReader(Figures figures) {
        this.figures = figures;
    }

    /** Reads the line that the walk stands on; on a credit note its figures have the opposite sign. */
    LineDraft read(XmlWalk walk, HeadReader head, Sign sign) {
        clear(sign);
        var line = walk.line();
        while (walk.nextChild()) {
            switch (walk.name()) {
                case "ID" -> id = read(walk, id);
                case "InvoicedQuantity", "CreditedQuantity" -> {
                    unit = walk.attribute("unitCode");
                    quantity = read(walk, quantity);
                }
                case "LineExtensionAmount" -> {
                    head.currency(walk.attribute("currencyID"));
                    amount = read(walk, amount);
                }
                case "DocumentReference" -> documentReference(walk);
                case "Item" -> item(walk, head);
                case "Price" -> price(walk);
                default -> walk.skip();
            }
        }
        return draft(line, sign);
    }

    private void clear(Sign sign) {
        var invoiced = sign == Sign.AS_STATED ? "cbc:InvoicedQuantity" : "cbc:CreditedQuantity";
        id = Found.nothing(id.element());
        visit = Found.nothing(visit.element());
        quantity = Found.nothing(invoiced);
        amount = Found.nothing(amount.element());
        price = Found.nothing(price.element());
        base = Found.nothing(base.element());
        properties.clear();
        unit = "";
        baseUnit = "";
    }

    private Found read(XmlWalk walk, Found so) {
        var line = walk.line();
        return so.with(walk.text(), line, figures);
    }

    private void documentReference(XmlWalk walk) {
        var found = Found.nothing(visit.element());
        var type = "";
        while (walk.nextChild()) {
            switch (walk.name()) {
                case "ID" -> found = read(walk, found);
                case "DocumentTypeCode" -> type = walk.text();
                default -> walk.skip();
            }
        }
        if (type.equals(Ubl.INVOICED_OBJECT)) {
            visit = visit.with(found.value(), found.line(), figures);
        }
    }

    private void item(XmlWalk walk, HeadReader head) {
        while (walk.nextChild()) {
            switch (walk.name()) {
                case "AdditionalItemProperty" -> property(walk);
                case "ClassifiedTaxCategory" -> {
                    while (walk.nextChild()) {
                        if (walk.name().equals("ID")) {
                            head.category(walk.text());
                        } else {
                            walk.skip();
                        }
                    }
                }
                default -> walk.skip();
            }
        }
    }

    private void property(XmlWalk walk) {
        var name = "";
        var value = "";
        var line = walk.line();
        while (walk.nextChild()) {
            switch (walk.name()) {
                case "Name" -> name = walk.text();
                case "Value" -> value = walk.text();
                default -> walk.skip();
            }
        }
        if (Profile.isKnown(name)) {
            properties.put(name, property(name).with(value, line, figures));
        }
    }

    private Found property(String name) {
        return properties.getOrDefault(name, Found.nothing(name));
    }

    private void price(XmlWalk walk) {
        while (walk.nextChild()) {
            switch (walk.name()) {
                case "PriceAmount" -> price = read(walk, price);
                case "BaseQuantity" -> {
                    baseUnit = walk.attribute("unitCode");
                    base = read(walk, base);
                }
                default -> walk.skip();
            }
        }
    }

    private LineDraft draft(int line, Sign sign) {
        figures.require(id, line);
        figures.require(amount, line);
        var hasStart = figures.isInstant(property(Profile.START));
        var start = figures.micros();
        var hasEnd = figures.isInstant(property(Profile.END));
        var end = figures.micros();
        if (hasStart && hasEnd && end < start) {
            figures.refuse(property(Profile.END), RejectionReason.ENDS_BEFORE_START, "");
        }
        var sum = signed(figures.money(amount), sign);
        var claimed = claimed(sign);
        @Nullable RejectedRow fault = figures.takeFault();
        return new LineDraft(
                line,
                id.value(),
                visit.isMissing() ? null : visit.value(),
                new LineDraft.Properties(
                        text(Profile.RECIPIENT),
                        text(Profile.DECISION),
                        text(Profile.PLAN),
                        text(Profile.STAFF),
                        text(Profile.SERVICE)),
                fault == null && hasStart && hasEnd ? new Interval(start, end) : null,
                ends(hasStart, hasEnd),
                claimed,
                fault == null ? sum : null,
                fault);
    }

    private static EndsClaimed ends(boolean hasStart, boolean hasEnd) {
        if (hasStart) {
            return hasEnd ? EndsClaimed.BOTH : EndsClaimed.START_ONLY;
        }
        return hasEnd ? EndsClaimed.END_ONLY : EndsClaimed.NEITHER;
    }

    private static @Nullable Money signed(@Nullable Money sum, Sign sign) {
        return sum == null || sign == Sign.AS_STATED ? sum : sum.negated();
    }

    private Claimed claimed(Sign sign) {
        var count = figures.decimal(quantity);
        var each = figures.decimal(price);
        var pricedFor = base.isMissing() ? BigDecimal.ONE : figures.decimal(base);
        if (pricedFor != null && pricedFor.signum() <= 0) {
            figures.refuse(base, RejectionReason.WRONG_FORM, "> 0");
        }
        if (count == null || pricedFor == null || pricedFor.signum() <= 0) {
            return Claimed.NOTHING;
        }
        if (isTooMuch(quantity, count) || each != null && isTooMuch(price, each.divideToIntegralValue(pricedFor))) {
            return Claimed.NOTHING;
        }
        return Claimed.of(sign == Sign.AS_STATED ? count : count.negate(), unit, each, pricedFor, baseUnit);
    }

    private boolean isTooMuch(Found where, BigDecimal figure) {
        var isTooMuch = figure.abs().compareTo(MOST) >= 0;
        if (isTooMuch) {
            figures.refuse(where, RejectionReason.NUMBER_TOO_LARGE, "");
        }
        return isTooMuch;
    }

    /** Equal texts share an object, as long as there are not too many of them. */
    private @Nullable String text(String property) {
        var found = property(property);
        if (found.isMissing()) {
            return null;
        }
        var before = known.get(found.value());
        if (before != null) {
            return before;
        }
        if (known.size() < MANY) {
            known.put(found.value(), found.value());
        }
        return found.value();
    }
}
