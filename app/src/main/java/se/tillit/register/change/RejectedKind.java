package se.tillit.register.change;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import se.tillit.exchange.schema.ExchangeSchema;
import se.tillit.exchange.schema.Resource;
import se.tillit.verification.RejectedKeys;

/** What a rejected row can name that a line may need. */
public enum RejectedKind {
    /** A visit. */
    VISIT(ExchangeSchema.VISITS, List.of("visit_id"), "provider_id", keys -> ids(keys.visits())),
    /** A case. */
    RECIPIENT(ExchangeSchema.RECIPIENTS, List.of("recipient_id"), "", keys -> ids(keys.recipients())),
    /** A decision. */
    DECISION(ExchangeSchema.DECISIONS, List.of("decision_id"), "", keys -> ids(keys.decisions())),
    /** An employment. */
    STAFF(ExchangeSchema.EMPLOYMENTS, List.of("staff_id"), "provider_id", keys -> ids(keys.staff())),
    /** A provider, by its contract. */
    CONTRACT(ExchangeSchema.CONTRACTS, List.of("provider_id"), "", keys -> ids(keys.contractProviders())),
    /** A decision and a provider, by a plan. */
    PLAN(
            ExchangeSchema.PLANS,
            List.of("decision_id", "provider_id"),
            "provider_id",
            keys -> keys.plans().stream()
                    .map(plan -> new Named(plan.decision(), plan.provider()))
                    .collect(Collectors.toSet())),
    /** A contract and a service, by a price. */
    PRICE(
            ExchangeSchema.PRICES,
            List.of("contract_id", "service"),
            "",
            keys -> keys.prices().stream()
                    .map(price -> new Named(price.contract(), price.service()))
                    .collect(Collectors.toSet())),
    /** A provider and an invoice, by a line. */
    INVOICE(
            ExchangeSchema.LINES,
            List.of("provider_id", "invoice_id"),
            "provider_id",
            keys -> keys.invoices().stream()
                    .map(invoice -> new Named(invoice.provider().value(), invoice.invoice()))
                    .collect(Collectors.toSet()));

    /**
     * What is named.
     *
     * @param first its first part
     * @param second its second part; empty where there is none
     */
    record Named(String first, String second) {}

    private final Resource resource;
    private final List<String> names;
    private final String ownerColumn;
    private final Function<RejectedKeys, Set<Named>> among;

    RejectedKind(Resource resource, List<String> names, String ownerColumn, Function<RejectedKeys, Set<Named>> among) {
        this.resource = resource;
        this.names = names;
        this.ownerColumn = ownerColumn;
        this.among = among;
    }

    private static Set<Named> ids(Set<String> ids) {
        return ids.stream().map(id -> new Named(id, "")).collect(Collectors.toSet());
    }

    /** What is called so in the database. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The table whose rows name it. */
    Resource resource() {
        return resource;
    }

    /** The columns that name it. */
    List<String> names() {
        return names;
    }

    /** The column that tells whose the row is; empty where it is the municipality's. */
    String ownerColumn() {
        return ownerColumn;
    }

    /** The columns of the row's own key beside those that name it. */
    List<String> restOfKey() {
        return resource.key().stream().filter(column -> !names.contains(column)).toList();
    }

    /** All of the kind among the keys. */
    Set<Named> among(RejectedKeys keys) {
        return among.apply(keys);
    }
}
