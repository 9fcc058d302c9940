package se.tillit.register.change;

import java.util.List;
import se.tillit.exchange.schema.ExchangeSchema;
import se.tillit.exchange.schema.Resource;
import se.tillit.kernel.ProviderId;
import se.tillit.kernel.SettlementMonth;
import se.tillit.register.table.RegisterTable;

/**
 * Whose rows are whose: a provider's own are those that name it, the shifts of its employments and the planned visits of
 * its plans.
 */
public final class Ownership {

    /** The tables of which a provider has rows of its own. */
    public static final List<Resource> OWNED = List.of(
            ExchangeSchema.PLANS,
            ExchangeSchema.PLANNED_VISITS,
            ExchangeSchema.EMPLOYMENTS,
            ExchangeSchema.SHIFTS,
            ExchangeSchema.VISITS,
            ExchangeSchema.INVOICES,
            ExchangeSchema.LINES);

    private final SettlementMonth month;
    private final ProviderId owner;

    Ownership(SettlementMonth month, ProviderId owner) {
        this.month = month;
        this.owner = owner;
    }

    /** That a row of the register is the owner's. */
    String isOwn(RegisterTable table, String alias) {
        return provider(table, alias, "= " + literal());
    }

    /** That a row of the register is another provider's. */
    String isAnothers(RegisterTable table, String alias) {
        return provider(table, alias, "<> " + literal());
    }

    private String provider(RegisterTable table, String alias, String compared) {
        if (table.resource().equals(ExchangeSchema.SHIFTS)) {
            return through(alias, "staff_id", "visits.employment", compared);
        }
        if (table.resource().equals(ExchangeSchema.PLANNED_VISITS)) {
            return through(alias, "plan_id", "care.plan", compared);
        }
        return "%s.provider_id %s".formatted(alias, compared);
    }

    private String through(String alias, String column, String parent, String compared) {
        return """
                %s.%s in (select p.%s from %s p
                           where p.month = date '%s' and p.known_until is null and p.provider_id %s)""".formatted(alias, column, column, parent, month.first(), compared);
    }

    /** That a staged row is the owner's: by itself, or by a parent that is staged or stands. */
    String isOwnStaged(RegisterTable table, String alias) {
        if (table.resource().equals(ExchangeSchema.SHIFTS)) {
            return ofParent(table, alias, "staff_id", "stage_employment");
        }
        if (table.resource().equals(ExchangeSchema.PLANNED_VISITS)) {
            return ofParent(table, alias, "plan_id", "stage_plan");
        }
        return isOwn(table, alias);
    }

    private String ofParent(RegisterTable table, String alias, String column, String staged) {
        return "(%s.%s in (select p.%s from %s p) or %s)".formatted(alias, column, column, staged, isOwn(table, alias));
    }

    private String literal() {
        return "'" + owner.value().replace("'", "''") + "'";
    }
}
