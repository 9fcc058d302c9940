package se.tillit.privacy.store;

import java.util.ArrayList;
import java.util.List;

/** Where a recipient stands in the database: a file of the export for each. */
final class RecipientTables {

    /**
     * A file.
     *
     * @param name its name, without ending
     * @param about what it is about, in Swedish, for the readme
     * @param query what it holds; {@code :id} is the recipient
     */
    record Part(String name, String about, String query) {}

    private static final String DECISIONS = "(select decision_id from care.decision where recipient_id = :id)";
    private static final String VISITS = "(select visit_id from visits.visit where recipient_id = :id)";
    private static final String PLANS = "(select plan_id from care.plan where decision_id in " + DECISIONS + ")";

    static final List<Part> ALL = parts();

    private RecipientTables() {}

    private static List<Part> parts() {
        var parts = new ArrayList<Part>();
        known(
                parts,
                "arende",
                "ärendet: område, åldersgrupp, ungefärligt läge",
                "care.recipient",
                "t.recipient_id = :id");
        known(parts, "beslut", "beslut om hemtjänst", "care.decision", "t.recipient_id = :id");
        known(parts, "tillfallig-utokning", "tillfälliga utökningar", "care.extra", "t.decision_id in " + DECISIONS);
        known(parts, "uppdrag", "uppdrag till utförare", "care.assignment", "t.decision_id in " + DECISIONS);
        known(parts, "plan", "genomförandeplaner", "care.plan", "t.decision_id in " + DECISIONS);
        known(parts, "planerade-besok", "planerade besök", "care.planned_visit", "t.plan_id in " + PLANS);
        known(parts, "franvaro", "frånvaro", "care.absence", "t.recipient_id = :id");
        known(parts, "taggar", "taggar i bostaden för in- och utstämpling", "visits.tag", "t.recipient_id = :id");
        known(parts, "besok", "besök", "visits.visit", "t.recipient_id = :id");
        known(
                parts,
                "fakturarader",
                "det som utförare har begärt betalt för",
                "invoices.invoice_line",
                "t.recipient_id = :id or t.visit_id in " + VISITS + " or t.decision_id in " + DECISIONS);
        known(
                parts,
                "tidigare-betalt",
                "det som redan var betalt",
                "invoices.settled_line",
                "t.visit_id in " + VISITS + " or t.decision_id in " + DECISIONS);
        parts.add(new Part("radbesked", "kommunens besked om det som begärts", """
                select t.* from verification.line_decision t
                 where t.visit_id in %s or t.decision_id in %s
                    or (t.provider_id, t.invoice_id, t.line_id) in
                       (select provider_id, invoice_id, line_id from invoices.invoice_line l
                         where l.recipient_id = :id and l.month = t.month)
                 order by t.month, t.line_key, t.from_run
                """.formatted(VISITS, DECISIONS)));
        parts.add(new Part("iakttagelser", "iakttagelser vid kontrollen", """
                select r.month, t.* from verification.finding t join verification.run r using (run_id)
                 where t.recipient_id = :id order by t.run_id, t.number
                """));
        parts.add(new Part("utbetalt", "det som har betalats här", """
                select t.* from settlement.paid_line t where t.visit_id in %s or t.decision_id in %s
                 order by t.month, t.provider_id, t.invoice_id, t.line_id
                """.formatted(VISITS, DECISIONS)));
        parts.add(new Part("avvisade-rader", "rader som inte kunde läsas in", """
                select d.month, i.delivery_id, t.* from intake.rejected_row t
                  join intake.import i using (import_id) join intake.delivery d using (delivery_id)
                 where t.value = :id or (position(:id in t.row_text) > 0
                   and t.row_text ~ ('(^|[^[:alnum:]_-])' || regexp_replace(:id, '([^[:alnum:]])', '\\\\\\1', 'g')
                                     || '([^[:alnum:]_-]|$)'))
                 order by t.import_id, t.number
                """));
        parts.add(new Part("avvisade-nycklar", "nycklar som avvisade rader nämnde", """
                select t.* from register.rejected_key t where t.named = :id or t.also_named = :id or t.row_key = :id
                 order by t.month, t.kind, t.known_from
                """));
        parts.add(new Part("undantag-fran-gallring", "undantag från gallring", """
                select t.* from privacy.retention_hold t where t.thing = 'recipient' and t.key = :id order by t.hold_id
                """));
        parts.add(new Part(
                "lasningar", "vem som har läst eller ändrat något om ärendet, när och varför", """
                select t.entry_id, t.at, t.account, t.roles, t.kind, t.what, t.thing, t.why
                  from audit.deed t
                 where t.entry_id in (select w.entry_id from audit.entry_word w join audit.entry e using (entry_id)
                                       where w.place > 0 and (w.word = :id and e.thing = 'recipient'
                                          or w.word in %s and e.thing = 'visit'))
                 order by t.entry_id
                """.formatted(VISITS)));
        return List.copyOf(parts);
    }

    private static void known(List<Part> parts, String name, String about, String table, String condition) {
        parts.add(new Part(
                name,
                about,
                "select t.* from %s t where %s order by t.month, t.known_from".formatted(table, condition)));
    }
}
