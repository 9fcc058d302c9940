package se.tillit.exchange.schema;

import static se.tillit.exchange.schema.CommonFields.PROVIDER;
import static se.tillit.exchange.schema.CommonFields.SERVICE;
import static se.tillit.exchange.schema.CommonFields.VALID_FROM;
import static se.tillit.exchange.schema.CommonFields.VALID_TO;

/** Who gives care, where, on what contract and at what price. */
final class ContractSchema {

    static final Resource PROVIDERS = Resource.of(
            "providers",
            "Utförare",
            Field.text("provider_id", "Organisationsnummer").required().matching("[0-9]{6}-[0-9]{4}"),
            Field.text("name", "Namn").required(),
            Field.text("operator", "Driftsform").required().in("municipal", "company", "nonprofit"));

    static final Resource AREAS = Resource.of(
            "areas",
            "Områden",
            Field.text("area_id", "Område").required(),
            Field.text("name", "Namn").required());

    static final Resource CONTRACTS = Resource.of(
                    "contracts",
                    "Avtal",
                    Field.text("contract_id", "Avtal").required(),
                    PROVIDER,
                    Field.text("area_id", "Område"),
                    Field.number("share_percent", "Volymandel"),
                    Field.whole("capacity_minutes", "Kapacitetstak").atLeast(0),
                    Field.text("compensation", "Ersättningsmodell")
                            .required()
                            .in("executed_time", "granted_time", "per_intervention"),
                    VALID_FROM,
                    VALID_TO)
            .refersTo(PROVIDERS)
            .refersTo(AREAS);

    static final Resource PRICES = Resource.of(
                    "prices",
                    "Priser",
                    Field.text("contract_id", "Avtal").required(),
                    SERVICE,
                    Field.flag("rural", "Landsbygd").required(),
                    Field.text("time_class", "Tidsklass").required().in("any", "day", "evening", "weekend", "night"),
                    Field.text("unit", "Enhet").required().in("hour", "visit"),
                    Field.number("price_sek", "Pris").required().atLeast(0),
                    VALID_FROM,
                    VALID_TO)
            .keyedBy("contract_id", "service", "rural", "time_class", "valid_from")
            .refersTo(CONTRACTS);

    private ContractSchema() {}
}
