package se.tillit.exchange.schema;

import static se.tillit.exchange.schema.CommonFields.DECISION;
import static se.tillit.exchange.schema.CommonFields.PROVIDER;
import static se.tillit.exchange.schema.CommonFields.RECIPIENT;
import static se.tillit.exchange.schema.CommonFields.SERVICE;
import static se.tillit.exchange.schema.CommonFields.VALID_FROM;
import static se.tillit.exchange.schema.CommonFields.VALID_TO;

/** Who is granted what, by whom it is done, how it is planned. */
final class CareSchema {

    static final Resource RECIPIENTS = Resource.of(
                    "recipients",
                    "Hemtjänsttagare",
                    RECIPIENT,
                    Field.text("area_id", "Område").required(),
                    Field.flag("rural", "Landsbygd").required(),
                    Field.text("age_group", "Åldersgrupp").in("under_65", "65_plus"),
                    Field.number("latitude", "Latitud"),
                    Field.number("longitude", "Longitud"),
                    Field.text("household_id", "Hushåll"),
                    Field.flag("protected_identity", "Skyddade personuppgifter").required())
            .refersTo(ContractSchema.AREAS);

    static final Resource DECISIONS = Resource.of(
                    "decisions",
                    "Beslut",
                    DECISION,
                    RECIPIENT,
                    SERVICE,
                    Field.whole("minutes_per_month", "Ramtid").required().atLeast(0),
                    Field.text("decision_type", "Beslutstyp"),
                    Field.flag("double_staffing", "Dubbelbemanning").required(),
                    VALID_FROM,
                    VALID_TO)
            .refersTo(RECIPIENTS);

    static final Resource EXTRAS = Resource.of(
                    "extras",
                    "Särskilda insatser",
                    Field.text("extra_id", "Särskild insats").required(),
                    DECISION,
                    Field.date("valid_from", "Från").required(),
                    Field.date("valid_to", "Till").required(),
                    Field.whole("minutes", "Minuter").required().atLeast(0),
                    Field.instant("approved_at", "Godkänd"))
            .refersTo(DECISIONS);

    static final Resource ASSIGNMENTS = Resource.of(
                    "assignments",
                    "Uppdrag",
                    Field.text("assignment_id", "Uppdrag").required(),
                    DECISION,
                    PROVIDER,
                    Field.text("urgency", "Skyndsamhet").in("ordinary", "discharge", "emergency"),
                    Field.instant("ordered_at", "Beställd").required(),
                    Field.instant("accepted_at", "Mottagen"),
                    Field.date("starts_on", "Startar").required(),
                    Field.date("ends_on", "Slutar"))
            .refersTo(DECISIONS)
            .refersTo(ContractSchema.PROVIDERS);

    static final Resource PLANS = Resource.of(
                    "plans",
                    "Genomförandeplaner",
                    Field.text("plan_id", "Genomförandeplan").required(),
                    DECISION,
                    PROVIDER,
                    Field.instant("submitted_at", "Inskickad"),
                    Field.instant("approved_at", "Godkänd"),
                    VALID_FROM,
                    VALID_TO)
            .refersTo(DECISIONS)
            .refersTo(ContractSchema.PROVIDERS);

    static final Resource PLANNED_VISITS = Resource.of(
                    "planned_visits",
                    "Planerade besök",
                    Field.text("planned_visit_id", "Planerat besök").required(),
                    Field.text("plan_id", "Genomförandeplan").required(),
                    Field.whole("weekday", "Veckodag").required().atLeast(1).atMost(7),
                    Field.of(FieldType.TIME, "window_start", "Tidigast").required(),
                    Field.of(FieldType.TIME, "window_end", "Senast").required(),
                    Field.whole("minutes", "Minuter").required().atLeast(1),
                    Field.whole("staff", "Personal").required().atLeast(1).atMost(2),
                    Field.whole("every_weeks", "Var n:e vecka").atLeast(1),
                    Field.date("first_week", "Första veckan"))
            .refersTo(PLANS);

    private CareSchema() {}
}
