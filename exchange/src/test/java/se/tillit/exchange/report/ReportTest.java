package se.tillit.exchange.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.tillit.exchange.Language;
import se.tillit.exchange.Messages;
import se.tillit.exchange.figures.Figures;
import se.tillit.exchange.intake.APackage;
import se.tillit.kernel.DateRange;
import se.tillit.verification.parameters.ParameterRow;

class ReportTest {

    private static final Pattern TAG = Pattern.compile("<(/?)([a-z][a-z0-9]*)((?:\\s[^<>]*)?)>");
    private static final Set<String> WITHOUT_END = Set.of("meta", "input", "br", "link");

    @TempDir
    private Path temp;

    private Report lawful() {
        return AReport.of(APackage.lawful(), temp.resolve("package"));
    }

    private Report faulty() {
        var handedOver = APackage.lawful()
                .without("shifts")
                .replacing("visits", "T1,,", "T9,,")
                .with("tags", "T8,H1,2026-06-01,x");
        return AReport.of(handedOver, temp.resolve("faulty"));
    }

    @Test
    void closes_every_element_that_it_opens() {
        for (var report : List.of(lawful(), faulty().as(everything()))) {
            var open = new ArrayDeque<String>();
            TAG.matcher(AReport.body(report)).results().forEach(tag -> {
                var name = tag.group(2);
                if (!tag.group(1).isEmpty()) {
                    assertThat(open.pop()).isEqualTo(name);
                } else if (!WITHOUT_END.contains(name) && !tag.group(3).endsWith("/")) {
                    open.push(name);
                }
            });
            assertThat(open).isEmpty();
        }
    }

    @Test
    void gives_every_id_once_and_points_only_to_ids_that_are_there() {
        var body = AReport.body(faulty().as(everything()));
        var ids = values(body, " id=\"([^\"]+)\"").toList();
        var pointed = Stream.concat(
                values(body, "href=\"#([^\"]+)\""),
                values(body, "aria-labelledby=\"([^\"]+)\"").flatMap(names -> Stream.of(names.split(" "))));

        assertThat(ids).doesNotHaveDuplicates();
        assertThat(pointed).isNotEmpty().allMatch(ids::contains);
    }

    @Test
    void says_the_same_in_both_languages() {
        var body = AReport.body(faulty().as(everything()));
        var swedish = body.substring(body.indexOf("<article lang=\"sv\""), body.indexOf("<article lang=\"en\""));
        var english = body.substring(body.indexOf("<article lang=\"en\""));

        for (var element : List.of("<section ", "<table ", "<tr>", "<td ", "<svg class=\"bars\"", "<rect ", "<li>")) {
            assertThat(count(english, element)).as(element).isEqualTo(count(swedish, element));
        }
        assertThat(count(swedish, "<table ")).isGreaterThan(8);
    }

    @Test
    void leaves_no_place_of_a_sentence_unfilled() {
        for (var language : Language.values()) {
            assertThat(AReport.text(faulty().as(everything()), language.code()))
                    .doesNotContainPattern("\\{\\w+}")
                    .doesNotContainPattern("\\[[a-z-]+]")
                    .doesNotContain("null");
        }
    }

    @Test
    void has_a_sentence_in_both_languages_for_everything() {
        var messages = Messages.beside(Report.class, "report");

        assertThat(messages.keys(Language.SWEDISH)).isEqualTo(messages.keys(Language.ENGLISH));
    }

    @Test
    void writes_the_same_bytes_again() throws Exception {
        lawful().write(temp.resolve("one.html"));
        AReport.of(APackage.lawful(), temp.resolve("again")).write(temp.resolve("two.html"));

        assertThat(temp.resolve("two.html")).hasSameBinaryContentAs(temp.resolve("one.html"));
        assertThat(Files.readString(temp.resolve("one.html"), StandardCharsets.UTF_8))
                .contains("I korthet");
    }

    @Test
    void asks_a_browser_for_nothing_and_lets_it_run_nothing_else() throws Exception {
        var html = AReport.html(lawful());
        var policy = values(html, "Content-Security-Policy\" content=\"([^\"]+)\"")
                .findFirst()
                .orElseThrow()
                .replace("&#39;", "'");

        assertThat(html).doesNotContain("http:", "https:", " src=", "@import", " style=", " onclick");
        assertThat(policy)
                .startsWith("default-src 'none'")
                .contains(fingerprint(html, "style"))
                .contains(fingerprint(html, "script"));
    }

    private static String fingerprint(String html, String element) throws Exception {
        var start = html.indexOf("<" + element + ">") + element.length() + 2;
        var text = html.substring(start, html.indexOf("</" + element + ">", start));
        return "'sha256-"
                + Base64.getEncoder()
                        .encodeToString(
                                MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)))
                + "'";
    }

    @Test
    void shows_a_name_as_text_whatever_it_holds() {
        var report = AReport.of(
                APackage.lawful().replacing("providers", "Björken AB", "<script>alert(1)</script>"),
                temp.resolve("names"));

        assertThat(AReport.html(report))
                .doesNotContain("<script>alert")
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;");
    }

    @Test
    void tells_the_sums_first() {
        assertThat(AReport.text(lawful(), "sv"))
                .contains("526,00 kr begärdes av utförarna, på 2 fakturarader.")
                .contains("226,00 kr godkänns för betalning nu, 43,0 % av det begärda.")
                .contains("0,00 kr hålls inne – ingen rad.")
                .contains("300,00 kr avslås på 1 rad.");
        assertThat(AReport.text(lawful(), "en"))
                .contains("SEK 526.00 was claimed by the providers, on 2 invoice lines.");
    }

    @Test
    void tells_what_did_not_run_and_why() {
        assertThat(AReport.text(faulty(), "sv"))
                .contains("Underlaget ”personalliggaren” (shifts.csv) lämnades inte in.");
        assertThat(AReport.text(lawful(), "sv")).contains("Alla kontroller kördes.");
        var tried = AReport.of(APackage.lawful(), temp.resolve("tried"), set("visit-unknown", "shadow"));
        assertThat(AReport.text(tried, "en")).contains("Tried out: its findings are shown, but no line changes.");
    }

    @Test
    void tells_rejected_rows_by_file_column_and_reason_without_their_values() {
        var text = AReport.text(faulty(), "sv");

        assertThat(text)
                .contains("tags.csv valid_to Värdet är inget datum (ÅÅÅÅ-MM-DD). 1")
                .doesNotContain("T8");
        assertThat(AReport.text(lawful(), "sv")).contains("Alla rader i de inlämnade filerna gick att läsa in.");
    }

    @Test
    void marks_the_parameters_that_differ_from_the_default() {
        var report = AReport.of(
                APackage.lawful(),
                temp.resolve("parameters"),
                set("recipient-absent.minutes", "45"),
                set("cure.days", "14"),
                set("visit-unknown", "off"));

        assertThat(AReport.text(report, "sv"))
                .contains("Kommunen har satt 3 värden.")
                .contains("45 (ändrat) 30 alltid beslut 7")
                .contains("14 14 alltid beslut 7")
                .contains("Läge för kontrollen ”Besöket finns inte” avstängd (ändrat) gäller");
        assertThat(AReport.text(lawful(), "sv")).contains("Alla gränsvärden är standard.");
    }

    @Test
    void shows_ids_only_to_an_internal_reader() {
        var committee = AReport.text(faulty(), "sv");
        var internal = AReport.text(faulty().as(ReportWishes.of(Audience.INTERNAL)), "sv");

        assertThat(committee)
                .contains("Taggen som lästes vid besöket finns inte i förteckningen över taggar.")
                .doesNotContainPattern("\\b(H1|H2|V1|V2|P1|P2|B1|T9|K1|K2)\\b");
        assertThat(internal)
                .contains("Taggen T9 som lästes")
                .contains("Ärende H1 · Anställning P1 · Person K1 · Besök V1");
    }

    @Test
    void shows_a_trend_only_where_there_are_earlier_months() {
        var earlier = Figures.month("2026-09", Figures.of(Figures.COMPANY, "1000.00", "900.00", 450));
        var later = Figures.month("2026-11", Figures.of(Figures.COMPANY, "1.00", "1.00", 450));

        assertThat(AReport.text(lawful(), "sv")).doesNotContain("Utveckling");
        assertThat(AReport.text(lawful().withEarlier(List.of(later, earlier)), "sv"))
                .contains("Utveckling")
                .contains("september 2026 900,00 kr")
                .contains("september 2026 1 000,00 900,00 100,00")
                .doesNotContain("november 2026");
    }

    @Test
    void shows_the_premium_of_the_tertial_over_the_months_so_far() {
        assertThat(AReport.text(lawful().as(everything()), "en"))
                .contains("So far measured over September 2026, October 2026.")
                .contains("Björken AB 47.9 48.2 4.1 none 0.00");
    }

    private static ReportWishes everything() {
        return ReportWishes.of(Audience.INTERNAL)
                .withMunicipality("Exempelköping")
                .withEarlier(List.of(Figures.month("2026-09", Figures.of(Figures.COMPANY, "10.00", "9.00", 450))));
    }

    private static ParameterRow set(String key, String value) {
        return new ParameterRow(key, value, DateRange.ofClosed(LocalDate.MIN, null), null, "beslut 7");
    }

    private static Stream<String> values(String text, String pattern) {
        return Pattern.compile(pattern).matcher(text).results().map(found -> found.group(1));
    }

    private static long count(String text, String part) {
        return Pattern.compile(Pattern.quote(part)).matcher(text).results().count();
    }
}
