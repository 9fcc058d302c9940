package se.tillit.exchange.schema;

import static se.tillit.exchange.schema.CommonFields.PROVIDER;
import static se.tillit.exchange.schema.CommonFields.RECIPIENT;
import static se.tillit.exchange.schema.CommonFields.SERVICE;
import static se.tillit.exchange.schema.CommonFields.STAFF;

/** Who was where, when, and how it is known. */
final class VisitSchema {

    private static final String[] METHODS = {"nfc", "lock", "app", "manual"};

    static final Resource EMPLOYMENTS = Resource.of(
                    "staff",
                    "Personal",
                    STAFF,
                    PROVIDER,
                    Field.text("person_key", "Personnyckel").required(),
                    Field.date("employed_from", "Anställd från").required(),
                    Field.date("employed_to", "Anställd till"),
                    Field.text("employment", "Anställningsform").required().in("permanent", "temporary", "hourly"),
                    Field.text("qualification", "Yrkesnivå").required().in("assistant_nurse", "care_assistant", "none"),
                    Field.text("swedish_level", "Språknivå").in("A1", "A2", "B1", "B2", "C1", "C2", "native"),
                    Field.date("identity_verified_on", "Identitet kontrollerad"),
                    Field.date("right_to_work_until", "Arbetstillstånd till"),
                    Field.date("background_checked_on", "Registerutdrag"),
                    Field.date("introduced_on", "Introduktion klar"))
            .refersTo(ContractSchema.PROVIDERS);

    static final Resource SHIFTS = Resource.of(
                    "shifts",
                    "Personalliggare",
                    Field.text("shift_id", "Arbetspass").required(),
                    STAFF,
                    Field.instant("started_at", "Start").required(),
                    Field.instant("ended_at", "Slut").required())
            .refersTo(EMPLOYMENTS);

    static final Resource TAGS = Resource.of(
                    "tags",
                    "Taggar",
                    Field.text("tag_id", "Tagg").required(),
                    RECIPIENT,
                    Field.date("valid_from", "Från").required(),
                    Field.date("valid_to", "Till"))
            .refersTo(CareSchema.RECIPIENTS);

    static final Resource VISITS = Resource.of(
                    "visits",
                    "Besök",
                    Field.text("visit_id", "Besök").required(),
                    RECIPIENT,
                    PROVIDER,
                    STAFF,
                    SERVICE,
                    Field.instant("started_at", "Start").required(),
                    Field.instant("ended_at", "Slut").required(),
                    Field.text("start_method", "Startmetod").required().in(METHODS),
                    Field.text("end_method", "Slutmetod").required().in(METHODS),
                    Field.text("place", "Plats").in("home", "elsewhere"),
                    Field.text("tag_id", "Tagg"),
                    Field.text("end_tag_id", "Sluttagg"),
                    Field.instant("registered_at", "Registrerad").required(),
                    Field.text("change_reason", "Orsak"))
            .refersTo(CareSchema.RECIPIENTS)
            .refersTo(ContractSchema.PROVIDERS)
            .refersTo(EMPLOYMENTS);

    static final Resource ABSENCES = Resource.of(
                    "absences",
                    "Frånvaro",
                    Field.text("absence_id", "Frånvaro").required(),
                    RECIPIENT,
                    Field.text("kind", "Slag").required().in("hospital", "short_term_stay", "away", "deceased"),
                    Field.instant("started_at", "Från").required(),
                    Field.instant("ended_at", "Till"))
            .refersTo(CareSchema.RECIPIENTS);

    private VisitSchema() {}
}
