package se.tillit.verification.store.found;

import java.util.List;
import java.util.Map;
import se.tillit.verification.store.KeptFinding;

/** The order in which findings are listed. */
public enum FoundOrder {
    /** As they are numbered: by rule. */
    NUMBER("number"),
    /** The greatest amount first; those without any last. */
    AMOUNT("amount_ore desc nulls last, number");

    private static final String NONE = "-";

    private final String sql;

    FoundOrder(String sql) {
        this.sql = sql;
    }

    String sql() {
        return sql;
    }

    /** The key by which the list goes on after the finding. */
    public String key(KeptFinding last) {
        var amount = last.amount();
        return switch (this) {
            case NUMBER -> Integer.toString(last.number());
            case AMOUNT -> (amount == null ? NONE : Long.toString(amount.ore())) + ":" + last.number();
        };
    }

    /**
     * What comes after the key, as a condition.
     *
     * @throws NumberFormatException if it is no key of this order
     */
    After after(String key) {
        if (key.isEmpty()) {
            return new After("true", Map.of());
        }
        if (this == NUMBER) {
            return new After("number > :after", Map.of("after", Integer.parseInt(key)));
        }
        var parts = List.of(key.split(":", 2));
        var number = Integer.parseInt(parts.getLast());
        return parts.getFirst().equals(NONE)
                ? new After("amount_ore is null and number > :after", Map.of("after", number))
                : new After(
                        "(amount_ore < :after_ore or amount_ore is null or (amount_ore = :after_ore and number > :after))",
                        Map.of("after_ore", Long.parseLong(parts.getFirst()), "after", number));
    }

    /** A condition with what stands in its places. */
    record After(String sql, Map<String, Object> places) {}
}
