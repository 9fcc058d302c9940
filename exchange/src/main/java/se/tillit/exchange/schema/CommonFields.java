package se.tillit.exchange.schema;

/** Columns that several files have alike. */
final class CommonFields {

    static final Field PROVIDER = Field.text("provider_id", "Utförare").required();
    static final Field RECIPIENT = Field.text("recipient_id", "Ärendenummer").required();
    static final Field DECISION = Field.text("decision_id", "Beslut").required();
    static final Field STAFF = Field.text("staff_id", "Anställning").required();
    static final Field SERVICE = Field.text("service", "Tjänst")
            .required()
            .in("personal_care", "household", "delegated_health", "respite", "escort");
    static final Field VALID_FROM = Field.date("valid_from", "Gäller från").required();
    static final Field VALID_TO = Field.date("valid_to", "Gäller till");

    private CommonFields() {}
}
