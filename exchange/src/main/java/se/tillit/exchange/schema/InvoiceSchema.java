package se.tillit.exchange.schema;

import static se.tillit.exchange.schema.CommonFields.PROVIDER;

import java.util.List;

/** What was claimed, now and before. */
final class InvoiceSchema {

    static final Resource SETTLED = Resource.of(
                    "settled",
                    "Redan reglerat",
                    PROVIDER,
                    Field.text("invoice_id", "Faktura").required(),
                    Field.text("line_id", "Rad").required(),
                    Field.text("visit_id", "Besök"),
                    Field.text("decision_id", "Beslut"),
                    Field.whole("minutes", "Minuter"),
                    Field.number("approved_sek", "Godkänt").required())
            .keyedBy("provider_id", "invoice_id", "line_id");

    static final Resource INVOICES = Resource.of(
                    "invoices",
                    "Fakturor",
                    PROVIDER,
                    Field.text("invoice_id", "Faktura").required(),
                    Field.of(FieldType.YEARMONTH, "period", "Period").required(),
                    Field.date("issued_on", "Fakturadatum").required(),
                    Field.number("total_sek", "Summa").required(),
                    Field.date("due_on", "Förfallodag"),
                    Field.text("credits_invoice_id", "Krediterar"))
            .keyedBy("provider_id", "invoice_id")
            .refersTo(ContractSchema.PROVIDERS);

    static final Resource LINES = Resource.of(
                    "invoice_lines",
                    "Fakturarader",
                    PROVIDER,
                    Field.text("invoice_id", "Faktura").required(),
                    Field.text("line_id", "Rad").required(),
                    Field.text("visit_id", "Besök"),
                    Field.text("recipient_id", "Ärendenummer"),
                    Field.text("decision_id", "Beslut"),
                    Field.text("plan_id", "Genomförandeplan"),
                    Field.text("staff_id", "Anställning"),
                    Field.text("service", "Tjänst"),
                    Field.instant("started_at", "Start"),
                    Field.instant("ended_at", "Slut"),
                    Field.whole("minutes", "Minuter"),
                    Field.number("unit_price_sek", "À-pris"),
                    Field.number("amount_sek", "Belopp").required())
            .keyedBy("provider_id", "invoice_id", "line_id")
            .refersTo(INVOICES, List.of("provider_id", "invoice_id"));

    private InvoiceSchema() {}
}
