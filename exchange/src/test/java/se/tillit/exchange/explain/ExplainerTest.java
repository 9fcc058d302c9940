package se.tillit.exchange.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.tillit.contracts.Compensation;
import se.tillit.exchange.Language;
import se.tillit.exchange.explain.Explanation.Entry;
import se.tillit.exchange.explain.Explanation.Part;
import se.tillit.kernel.DateRange;
import se.tillit.verification.EvidenceKind;
import se.tillit.verification.LineTrace.Result;
import se.tillit.verification.RuleCode;
import se.tillit.verification.parameters.ParameterRow;
import se.tillit.verification.parameters.Parameters;

class ExplainerTest {

    @Test
    void pays_a_lawful_line_and_shows_how_it_is_reckoned() {
        var told = AMonth.of().said(Language.SWEDISH);

        assertThat(told)
                .startsWith("Förklaring av rad 3 på faktura 2026100, Björkens omsorg AB (556677-8899)")
                .contains("Raden betalas med 343,50 kr.")
                .contains("Tid 5 oktober 2026 klockan 08.15–09.00")
                .contains("Pass 5 oktober 2026 klockan 07.15–10.00")
                .contains(" 45 min × 458,00 kr / 60 = 343,50 kr")
                .contains("Ingen tid är inskriven för hand.")
                .contains("Ingen tagg lästes vid besöket.")
                .contains("Inget behöver göras.");
    }

    @Test
    void tells_the_same_in_english() {
        var told = AMonth.of().said(Language.ENGLISH);

        assertThat(told)
                .startsWith("Explanation of line 3 of invoice 2026100, Björkens omsorg AB (556677-8899)")
                .contains("SEK 343.50 is paid for the line.")
                .contains(" 45 min × SEK 458.00 / 60 = SEK 343.50");
    }

    @Test
    void lets_every_rule_tell_what_it_saw_in_order() {
        var checks = checks(AMonth.of());

        assertThat(checks).extracting(Entry.Check::result).containsOnly(Result.CLEAR);
        assertThat(checks)
                .extracting(Entry.Check::rule)
                .startsWith(RuleCode.ROW_REJECTED, RuleCode.LINE_UNSPECIFIED, RuleCode.VISIT_UNKNOWN)
                .endsWith(RuleCode.TIME_COUNTED_TWICE, RuleCode.FRAME_EXCEEDED)
                .contains(RuleCode.OFF_SHIFT);
        assertThat(checks)
                .extracting(Entry.Check::answer)
                .allSatisfy(answer -> assertThat(answer).isNotEmpty().doesNotContain("["));
    }

    @Test
    void adjusts_step_by_step_and_tells_what_was_left_to_draw() {
        var told = AMonth.of().granting(30).claiming(60, "480.00", "490.00").said(Language.SWEDISH);

        assertThat(told)
                .contains("Raden betalas med 229,00 kr av begärda 490,00 kr, 261,00 kr mindre än begärt.")
                .contains(" 60 min × 480,00 kr / 60 = 480,00 kr. Raden begär 490,00 kr.")
                .contains("Efter kontrollen ”Beloppet är felräknat”")
                .contains(" 60 min × 458,00 kr / 60 = 458,00 kr")
                .contains(" 45 min × 458,00 kr / 60 = 343,50 kr")
                .contains(" 30 min × 458,00 kr / 60 = 229,00 kr")
                .contains("Utförarens ram för månaden 30 min")
                .contains("Kvar att betala 30 min");
    }

    @Test
    void tells_a_line_for_granted_time_day_by_day() {
        var told = AMonth.of()
                .paidBy(Compensation.GRANTED_TIME)
                .granting(62)
                .naming(null)
                .claiming(62, "458.00", "473.27")
                .inHospital("2026-10-05T22:00:00Z", "2026-10-11T05:00:00Z")
                .said(Language.SWEDISH);

        assertThat(told)
                .contains("Raden avser beviljad tid för oktober 2026 och anger därför inget besök.")
                .contains("Månaden dag för dag")
                .contains("1–5 oktober 2026 kan betalas, 458,00 kr per timme")
                .contains("6–10 oktober 2026 hela dagen frånvarande, 458,00 kr per timme")
                .contains("Dagar som kan betalas 31")
                .contains("Hela frånvarodagar 5")
                .contains("Frånvarodagar som betalas 3 i månaden")
                .contains("Frånvarodagar därutöver 2")
                .contains("Ram 62 min × 31 dagar / 31 dagar = 62 min")
                .contains("Tid som kan betalas 62 min × 29 dagar / 31 dagar = 58 min")
                .contains("Utfört 45 min, antal besök 1")
                .contains("< Ryms frånvaron i de dagar som betalas? Sänkte beloppet.")
                .contains("< Är minst 80 procent av tiden utförd? Sänkte beloppet.")
                .contains("45 min × 458,00 kr / 60 = 343,50 kr")
                .contains("Utförarens ram för de dagar som kan betalas 62 min")
                .doesNotContain("Är minuterna högst besökets?");
        assertThat(AMonth.of().said(Language.SWEDISH)).doesNotContain("Månaden dag för dag");
    }

    @Test
    void tells_which_check_bars_the_days() {
        var told = AMonth.of()
                .paidBy(Compensation.GRANTED_TIME)
                .naming(null)
                .withoutPlan()
                .said(Language.ENGLISH);

        assertThat(told)
                .contains("The month day by day")
                .contains("1–31 October 2026 not payable:")
                .contains("Payable days 0");
    }

    @Test
    void tells_the_price_of_a_visit() {
        var told = AMonth.of()
                .paidBy(Compensation.PER_INTERVENTION)
                .claiming(45, "460.00", "460.00")
                .said(Language.SWEDISH);

        assertThat(told)
                .contains("Pris 460,00 kr per besök")
                .contains("1 besök × 460,00 kr = 460,00 kr")
                .contains("1 besök × 458,00 kr = 458,00 kr")
                .contains("Ingen godkänd plan har ett besök den dagen vars tidsfönster rymmer starttiden.")
                .doesNotContain("Kvar att betala");
    }

    @Test
    void says_where_a_product_is_rounded_to_whole_ore() {
        assertThat(AMonth.of().claiming(44, "458.00", "335.87").said(Language.SWEDISH))
                .contains(" 44 min × 458,00 kr / 60 = 335,87 kr (avrundat till hela ören)");
    }

    @Test
    void says_that_the_claim_stands_where_the_product_is_higher() {
        assertThat(AMonth.of().claiming(45, "458.00", "300.00").said(Language.SWEDISH))
                .contains("343,50 kr. Raden begär 300,00 kr.")
                .contains("343,50 kr. Det lägre beloppet 300,00 kr gäller.")
                .contains("* Är beloppet minuter gånger pris? Noterad.");
    }

    @Test
    void holds_and_says_what_releases_the_line_and_who_can_do_it() {
        var told = AMonth.of().withoutPlan().endedByHand().said(Language.SWEDISH);

        assertThat(told)
                .contains("Raden hålls inne: 0,00 kr betalas nu av begärda 343,50 kr.")
                .contains("= Finns en godkänd genomförandeplan för dagen? Håller inne.")
                .contains("Genomförandeplan saknas När utföraren har lämnat en plan")
                .contains("När utföraren har angett varför tiden skrevs in för")
                .contains("Ingen uträkning görs, eftersom raden inte betalas nu.");
    }

    @Test
    void rejects_and_says_which_checks_were_not_made() {
        var told = AMonth.of()
                .inHospital("2026-10-05T05:00:00Z", "2026-10-07T05:00:00Z")
                .said(Language.SWEDISH);

        assertThat(told)
                .contains("Raden avslås: inget betalas av begärda 343,50 kr.")
                .contains("x Var hemtjänsttagaren hemma? Avslår. Av besökets 45 min ligger 45 min inom tid")
                .contains("- Finns en godkänd genomförandeplan för dagen? Inte prövad. - Finns")
                .contains("be handläggaren att kontrollera");
    }

    @Test
    void tells_of_a_visit_that_does_not_exist_and_of_one_that_is_not_named() {
        assertThat(AMonth.of().naming("V9").said(Language.SWEDISH)).contains("Besöket finns inte i underlaget.");
        assertThat(AMonth.of().naming(null).said(Language.SWEDISH)).contains("Raden anger inget besök.");
    }

    @Test
    void shows_no_person_with_protected_identity() {
        for (var language : Language.values()) {
            assertThat(AMonth.of().withProtectedIdentity().said(language)).doesNotContain("H00001", "Väst");
            assertThat(AMonth.of().said(language)).contains("H00001", "Väst");
        }
        assertThat(AMonth.of().withProtectedIdentity().said(Language.SWEDISH)).contains("Hemtjänsttagare skyddad");
    }

    @Test
    void tells_nothing_of_a_visit_of_another_provider() {
        var explained = AMonth.of().visitedByAnother().explained(Language.SWEDISH);
        var visit = section(explained, Part.VISIT);

        assertThat(visit.entries())
                .containsExactly(new Entry.Sentence("Besöket är registrerat av en annan utförare och visas inte här."));
        var checks = checks(explained);
        assertThat(checks).extracting(Entry.Check::rule).doesNotContain(RuleCode.OFF_SHIFT);
        assertThat(checks)
                .filteredOn(check -> check.rule() == RuleCode.VISIT_UNKNOWN)
                .extracting(Entry.Check::answer)
                .containsExactly("Inget att anmärka.");
        assertThat(PlainText.of(explained)).doesNotContain("212000-9994", "Kommunens egen regi");
    }

    @Test
    void explains_a_credit_by_the_line_that_it_credits() {
        assertThat(AMonth.of().credited().said(Language.SWEDISH))
                .contains("Kreditraden godkänns med −343,50 kr.")
                .contains("Kreditraden ger tillbaka det som rad 3 på faktura 2026100 godkändes för.")
                .contains("Krediterar 2026100");
    }

    @Test
    void tells_which_evidence_was_not_handed_over() {
        assertThat(AMonth.of()
                        .without(EvidenceKind.ABSENCES)
                        .without(EvidenceKind.SHIFTS)
                        .said(Language.SWEDISH))
                .contains("- Var hemtjänsttagaren hemma? Kunde inte prövas. Det underlag som kontrollen behöver")
                .contains("Pass personalliggaren lämnades inte in");
    }

    @Test
    void marks_rules_that_are_tried_out_or_switched_off() {
        var parameters =
                Parameters.of(List.of(row(RuleCode.PLAN_MISSING, "shadow"), row(RuleCode.TIME_EXCEEDS_VISIT, "off")));
        var told = AMonth.of()
                .withoutPlan()
                .claiming(50, "458.00", "381.67")
                .with(parameters)
                .said(Language.SWEDISH);

        assertThat(told)
                .contains("? Finns en godkänd genomförandeplan för dagen? Provkörning. Utföraren har ingen")
                .contains("- Är minuterna högst besökets? Avstängd.")
                .contains("Raden betalas med 381,67 kr.");
    }

    @Test
    void has_a_text_for_everything_in_both_languages() {
        var months = List.of(
                AMonth.of(),
                AMonth.of().withoutPlan().endedByHand(),
                AMonth.of().granting(30).claiming(60, "480.00", "490.00"),
                AMonth.of().inHospital("2026-10-05T06:50:00Z", "2026-10-07T05:00:00Z"),
                AMonth.of().inHospital("2026-10-05T06:10:00Z", "2026-10-05T06:46:00Z"),
                AMonth.of().visitedByAnother(),
                AMonth.of().naming("V9"),
                AMonth.of().naming(null),
                AMonth.of().credited(),
                AMonth.of().without(EvidenceKind.ABSENCES).without(EvidenceKind.SHIFTS));
        for (var month : months) {
            for (var language : Language.values()) {
                assertThat(month.told(language)).doesNotContain("[");
            }
        }
    }

    @Test
    void keeps_to_the_width_of_a_terminal_and_is_the_same_every_time() {
        var told = AMonth.of().withoutPlan().told(Language.SWEDISH);

        assertThat(told.lines())
                .allSatisfy(
                        line -> assertThat(line).hasSizeLessThanOrEqualTo(92).doesNotEndWith(" "));
        assertThat(told)
                .doesNotContain("\u00a0", "\r")
                .isEqualTo(AMonth.of().withoutPlan().told(Language.SWEDISH));
    }

    private static ParameterRow row(RuleCode rule, String mode) {
        return new ParameterRow(rule.code(), mode, DateRange.ofClosed(LocalDate.of(2026, 1, 1), null), null, "test");
    }

    private static List<Entry.Check> checks(AMonth month) {
        return checks(month.explained(Language.SWEDISH));
    }

    private static List<Entry.Check> checks(Explanation explained) {
        return section(explained, Part.LOOKS).entries().stream()
                .map(Entry.Check.class::cast)
                .toList();
    }

    private static Explanation.Section section(Explanation explained, Part part) {
        return explained.sections().stream()
                .filter(section -> section.part() == part)
                .findFirst()
                .orElseThrow();
    }
}
