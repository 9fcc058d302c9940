package se.tillit.exchange.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.tillit.areas.Area;
import se.tillit.areas.Setting;
import se.tillit.care.AbsenceKind;
import se.tillit.care.Protection;
import se.tillit.care.Recipient;
import se.tillit.exchange.Language;
import se.tillit.invoices.LineField;
import se.tillit.invoices.LineId;
import se.tillit.kernel.Elapsed;
import se.tillit.kernel.Minutes;
import se.tillit.kernel.Money;
import se.tillit.kernel.ProviderId;
import se.tillit.verification.Finding;
import se.tillit.verification.Mode;
import se.tillit.verification.Reason;
import se.tillit.verification.RuleCode;
import se.tillit.verification.Severity;
import se.tillit.verification.Subject;

class FindingTextsTest {

    private static final ProviderId PROVIDER = new ProviderId("556677-8899");
    private static final LineId LINE = new LineId(PROVIDER, "2026100", "3");
    private static final Instant FROM = Instant.parse("2026-10-05T06:15:32Z");
    private static final Instant TO = Instant.parse("2026-10-05T07:00:00Z");
    private static final FindingTexts TEXTS = new FindingTexts();

    @Test
    void states_the_evidence_and_what_a_provider_can_do() {
        var reason = Reason.of(RuleCode.RECIPIENT_ABSENT)
                .with("inside", Elapsed.ofMinutes(31))
                .with("length", Elapsed.ofSeconds(2668))
                .with("kind", AbsenceKind.HOSPITAL)
                .with("since", Instant.parse("2026-10-05T06:00:00Z"))
                .with("until", Instant.parse("2026-10-05T06:46:32Z"));

        assertThat(sv(reason))
                .isEqualTo("Av besökets 44 min 28 s ligger 31 min inom tid då hemtjänsttagaren enligt uppgift inte var"
                        + " hemma (sjukhusvistelse, 5 oktober 2026 klockan 08.00.00–08.46.32). Om uppgiften är fel kan"
                        + " utföraren be handläggaren att kontrollera den och begära ny prövning.");
        assertThat(en(reason))
                .isEqualTo(
                        "Of the 44 min 28 s of the visit, 31 min lies within time when the recipient is stated not to"
                                + " have been at home (hospital stay, 5 October 2026 at 08:00:00–08:46:32). If that is wrong,"
                                + " the provider can ask the case officer to check it and ask for the line to be tried again.");
    }

    @Test
    void tells_an_absence_without_end_as_going_on() {
        var reason = Reason.of(RuleCode.RECIPIENT_ABSENT)
                .with("inside", Elapsed.ofMinutes(31))
                .with("length", Elapsed.ofMinutes(31))
                .with("kind", AbsenceKind.SHORT_TERM_STAY)
                .with("since", Instant.parse("2026-10-05T06:00:00Z"))
                .with("until", Instant.parse("9999-12-31T00:00:00Z"));

        assertThat(sv(reason)).contains("(korttidsboende, från 5 oktober 2026 klockan 08.00 och tills vidare)");
    }

    @Test
    void says_what_releases_a_held_line() {
        var reason = Reason.of(RuleCode.PLAN_MISSING)
                .with("decision", "B000001")
                .with("day", LocalDate.of(2026, 10, 5))
                .with("issued", LocalDate.of(2026, 11, 5));

        assertThat(sv(reason))
                .isEqualTo("Utföraren har ingen genomförandeplan för beslutet B000001 som gäller 5 oktober 2026 och var"
                        + " godkänd senast 5 november 2026, då fakturan ställdes ut. När utföraren har lämnat en plan"
                        + " som gäller dagen och kommunen har godkänt den prövas raden på nytt.");
        assertThat(sv(reason.as("not-approved"))).contains("var inte godkänd 5 november 2026");
    }

    @Test
    void adds_nothing_to_an_adjustment() {
        var reason = Reason.of(RuleCode.TIME_EXCEEDS_VISIT)
                .with("claimed", Minutes.of(60))
                .with("done", Minutes.of(44))
                .with("from", FROM)
                .with("to", TO);

        assertThat(sv(reason))
                .isEqualTo(
                        "Fakturaraden har 60 min, men besöket pågick 5 oktober 2026 klockan 08.15.32–09.00.00, det vill"
                                + " säga 44 min, och besökets tid gäller.");
    }

    @Test
    void marks_a_rule_that_is_only_tried_out_and_asks_for_nothing() {
        var reason = Reason.of(RuleCode.VISIT_UNKNOWN).with("visit", "V1");

        assertThat(text(reason, Mode.SHADOW, null, List.of(LINE), Language.SWEDISH))
                .isEqualTo("Provkörning: Besöket V1 som fakturaraden anger finns inte i underlaget.");
        assertThat(text(reason, Mode.SHADOW, null, List.of(LINE), Language.ENGLISH))
                .startsWith("Trial: The visit V1 ");
        assertThat(sv(reason)).startsWith("Besöket V1 ").endsWith("fakturera på nytt.");
    }

    @Test
    void asks_for_nothing_where_no_line_bills_the_visit() {
        var reason =
                Reason.of(RuleCode.OFF_SHIFT).with("from", FROM).with("to", TO).with("outside", Elapsed.ofMinutes(5));

        assertThat(text(reason, Mode.ENFORCE, null, List.of(), Language.SWEDISH))
                .isEqualTo(
                        "Av besöket 5 oktober 2026 klockan 08.15.32–09.00.00 ligger 5 min utanför medarbetarens pass i"
                                + " personalliggaren.");
        assertThat(sv(reason)).endsWith("prövas raden på nytt.");
    }

    @Test
    void counts_other_visits_only_where_there_are_several() {
        var reason = Reason.of(RuleCode.STAFF_IN_TWO_PLACES)
                .with("from", FROM)
                .with("to", TO)
                .with("other", "V2")
                .with("otherFrom", FROM)
                .with("otherTo", TO)
                .with("overlap", new Elapsed(120_001_000));

        assertThat(sv(reason.with("count", 1))).startsWith("Under 2 min 0,001 s av besöket ");
        assertThat(sv(reason.with("count", 2))).contains("registrerad på 2 besök på annan plats.");
    }

    @Test
    void names_no_other_employer() {
        var reason = Reason.of(RuleCode.TWO_EMPLOYERS_AT_ONCE)
                .as("shift")
                .with("from", FROM)
                .with("to", TO)
                .with("overlap", Elapsed.ofMinutes(6));

        assertThat(sv(reason))
                .contains("i arbete hos en annan arbetsgivare")
                .doesNotContainPattern("[0-9]{6}-[0-9]{4}");
    }

    @Test
    void tells_nothing_of_the_visit_of_another_provider() {
        var reason = Reason.of(RuleCode.LINE_CONTRADICTS_VISIT)
                .with("differing", List.of(LineField.PROVIDER, LineField.TIME))
                .with("visit", "V1")
                .with("from", FROM)
                .with("to", TO);

        assertThat(sv(reason))
                .startsWith("Besöket V1 som fakturaraden anger är registrerat av en annan utförare. ")
                .doesNotContain("08.15");
    }

    @Test
    void names_the_earlier_line_of_the_same_provider_only() {
        var reason = Reason.of(RuleCode.VISIT_ALREADY_BILLED).as("settled");
        var anothers = new LineId(new ProviderId("212000-9994"), "77", "8");

        assertThat(sv(reason.with("line", LINE))).contains("på rad 3 på faktura 2026100, som");
        assertThat(sv(reason.with("line", anothers)))
                .contains("på en annan utförares fakturarad, som")
                .doesNotContain("77");
    }

    @Test
    void tells_nothing_of_where_a_person_with_protected_identity_lives() {
        var reason = Reason.of(RuleCode.CONTRACT_MISSING)
                .with("day", LocalDate.of(2026, 10, 5))
                .with("area", "Väst");

        assertThat(text(reason, Mode.ENFORCE, recipient(Protection.NONE), List.of(LINE), Language.SWEDISH))
                .contains("området Väst");
        assertThat(text(reason, Mode.ENFORCE, recipient(Protection.PROTECTED), List.of(LINE), Language.SWEDISH))
                .contains("området skyddad")
                .doesNotContain("Väst");
    }

    @Test
    void shows_no_recipient_whose_row_could_not_be_read() {
        var reason =
                Reason.of(RuleCode.ROW_REJECTED).with("resource", "recipients").with("key", "H00001");

        assertThat(sv(reason))
                .contains("uppgiften om hemtjänsttagaren (visas inte)")
                .doesNotContain("H00001");
        assertThat(sv(Reason.of(RuleCode.ROW_REJECTED)
                        .with("resource", "visits")
                        .with("key", "V1")))
                .contains("uppgiften om besöket (V1)");
    }

    @Test
    void stays_on_one_line_with_common_spaces() {
        var reason = Reason.of(RuleCode.VISIT_UNKNOWN).with("visit", "V\n1");

        assertThat(sv(reason)).doesNotContain("\n", "\u00a0");
    }

    @Test
    void shows_a_case_that_no_text_is_written_for() {
        assertThat(sv(Reason.of(RuleCode.DECISION_MISSING).as("new"))).startsWith("[decision-missing.new] ");
    }

    private static Recipient recipient(Protection protection) {
        return new Recipient("H00001", new Area("O1", "Väst"), Setting.URBAN, null, null, null, protection);
    }

    private static String sv(Reason reason) {
        return text(reason, Mode.ENFORCE, null, List.of(LINE), Language.SWEDISH);
    }

    private static String en(Reason reason) {
        return text(reason, Mode.ENFORCE, null, List.of(LINE), Language.ENGLISH);
    }

    private static String text(
            Reason reason, Mode mode, @Nullable Recipient recipient, List<LineId> lines, Language language) {
        return TEXTS.text(
                new Finding(
                        new Subject.OfLine(LINE),
                        Severity.DEVIATION,
                        mode,
                        PROVIDER,
                        recipient,
                        null,
                        null,
                        List.of(),
                        lines,
                        Money.ZERO,
                        reason),
                language);
    }
}
