package se.tillit.register.table;

import static se.tillit.register.table.RegisterTable.Storage.BY_MONTH;
import static se.tillit.register.table.RegisterTable.Storage.TOGETHER;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.tillit.exchange.schema.ExchangeSchema;
import se.tillit.exchange.schema.Resource;
import se.tillit.register.table.RegisterTable.Storage;
import se.tillit.verification.EvidenceKind;

/** The tables of the register, one for each resource of the exchange package, in its order. */
public final class RegisterTables {

    /** All of them. */
    public static final List<RegisterTable> ALL = List.of(
            required(ExchangeSchema.PROVIDERS, "contracts", "provider"),
            required(ExchangeSchema.AREAS, "areas", "area"),
            required(ExchangeSchema.CONTRACTS, "contracts", "contract"),
            required(ExchangeSchema.PRICES, "contracts", "price"),
            required(ExchangeSchema.RECIPIENTS, "care", "recipient"),
            required(ExchangeSchema.DECISIONS, "care", "decision"),
            optional(ExchangeSchema.EXTRAS, "care", "extra", TOGETHER, EvidenceKind.EXTRAS),
            required(ExchangeSchema.ASSIGNMENTS, "care", "assignment"),
            required(ExchangeSchema.PLANS, "care", "plan"),
            optional(ExchangeSchema.PLANNED_VISITS, "care", "planned_visit", BY_MONTH, EvidenceKind.PLANNED_VISITS),
            required(ExchangeSchema.EMPLOYMENTS, "visits", "employment"),
            optional(ExchangeSchema.SHIFTS, "visits", "shift", BY_MONTH, EvidenceKind.SHIFTS),
            optional(ExchangeSchema.TAGS, "visits", "tag", TOGETHER, EvidenceKind.TAGS),
            new RegisterTable(ExchangeSchema.VISITS, "visits", "visit", BY_MONTH, null),
            optional(ExchangeSchema.ABSENCES, "care", "absence", TOGETHER, EvidenceKind.ABSENCES),
            optional(ExchangeSchema.SETTLED, "invoices", "settled_line", TOGETHER, EvidenceKind.SETTLED),
            required(ExchangeSchema.INVOICES, "invoices", "invoice"),
            new RegisterTable(ExchangeSchema.LINES, "invoices", "invoice_line", BY_MONTH, null));

    private static final Map<String, RegisterTable> BY_NAME = ALL.stream()
            .collect(Collectors.toUnmodifiableMap(table -> table.resource().name(), Function.identity()));

    private RegisterTables() {}

    private static RegisterTable required(Resource resource, String schema, String name) {
        return new RegisterTable(resource, schema, name, TOGETHER, null);
    }

    private static RegisterTable optional(
            Resource resource, String schema, String name, Storage storage, EvidenceKind evidence) {
        return new RegisterTable(resource, schema, name, storage, evidence);
    }

    /**
     * The table of the resource.
     *
     * @throws IllegalArgumentException if it has none
     */
    public static RegisterTable of(Resource resource) {
        @Nullable RegisterTable table = BY_NAME.get(resource.name());
        if (table == null) {
            throw new IllegalArgumentException("There is no table for %s.".formatted(resource.name()));
        }
        return table;
    }

    /** The table of the resource with the name, if there is such a resource. */
    public static Optional<RegisterTable> find(String resource) {
        return Optional.ofNullable(BY_NAME.get(resource));
    }
}
