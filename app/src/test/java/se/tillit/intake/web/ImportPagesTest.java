package se.tillit.intake.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static se.tillit.intake.web.Outside.CONTROLLER;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import se.tillit.exchange.Language;
import se.tillit.exchange.schema.ExchangeSchema;
import se.tillit.intake.store.Channel;
import se.tillit.intake.store.ImportState;
import se.tillit.intake.web.Outside.Sent;
import se.tillit.server.TestDatabase;
import se.tillit_testkit.Example;
import se.tillit_testkit.PackageFolder;
import se.tillit_testkit.Table;

/** People hand over a month on a page, leave it, come back, see what it changes, and decide. */
@ThroughTheDoor
class ImportPagesTest {

    private static final Map<String, String> FIELDS = Map.of("month", Outside.MONTH, "manner", "automatic");
    private static final Pattern SHOWN = Pattern.compile("name=\"shown\" value=\"([^\"]*)\"");

    @Autowired
    private Outside outside;

    @Autowired
    private DataSource dataSource;

    @TempDir
    private Path folder;

    @BeforeEach
    void begin() {
        TestDatabase.empty(dataSource);
    }

    private PackageFolder example() {
        return Example.in(folder.resolve("package"));
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
    }

    private byte[] zip(PackageFolder handed) {
        return read(handed.zipped(folder.resolve("month.zip"), ""));
    }

    /** The address of the import's page, once the import has ended or waits. */
    private String sent(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        var address = answer.headers().firstValue("Location").orElseThrow();
        outside.ended(CONTROLLER, Long.parseLong(address.substring(address.lastIndexOf('/') + 1)));
        return address.substring(address.indexOf("/imports/"));
    }

    private String page(String address) {
        var answer = outside.read(CONTROLLER, address);
        assertThat(answer.statusCode()).as(address).isEqualTo(200);
        return answer.body().replace('\u00a0', ' ');
    }

    @Test
    void says_what_to_do_when_nothing_was_handed_over() {
        assertThat(page("/imports")).contains("Inget har lästs in ännu", "href=\"/imports/new\"");
        assertThat(outside.read("approver", "/imports").body())
                .contains("När någon lämnar in underlag")
                .doesNotContain("href=\"/imports/new\"");
    }

    @Test
    void asks_for_a_month_and_a_file_and_says_how_large_it_may_be() {
        assertThat(page("/imports/new"))
                .contains(
                        "enctype=\"multipart/form-data\"",
                        "oktober 2026",
                        "3 MB",
                        "multiple",
                        "accept=\".zip,.xlsx,.csv,.xml\"");
    }

    @Test
    void shows_the_way_from_file_to_result_and_the_receipt() throws Exception {
        var bytes = zip(example());
        var address = sent(outside.upload(CONTROLLER, FIELDS, new Sent("oktober.zip", bytes)));

        var sha256 =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        assertThat(page(address))
                .contains("oktober.zip för oktober 2026", "Inläst", "oktober 2026 har uppdaterats", "Besök", sha256);
        assertThat(page(address + "/receipt")).contains("Kvitto på inlämning", sha256, "via webbsidan", "controller");
        assertThat(page("/imports")).contains("oktober.zip", "Inläst", "1 inläsning");
        assertThat(page("/imports?month=2026-10")).contains("oktober.zip");
        assertThat(page("/imports?month=2026-09")).contains("Inget har lästs in ännu");
        var progress = outside.read(CONTROLLER, address + "/progress");
        assertThat(progress.statusCode()).isEqualTo(204);
        assertThat(progress.headers().firstValue("HX-Refresh")).hasValue("true");
    }

    @Test
    void takes_the_files_of_a_folder_as_one_package() {
        var handed = example();
        var files = ExchangeSchema.ALL.stream()
                .map(table -> new Sent(table.file(), read(handed.file(table.name()))))
                .toArray(Sent[]::new);
        assertThat(page(sent(outside.upload(CONTROLLER, FIELDS, files)))).contains("Inläst", "hela månadens underlag");
        assertThat(page(sent(outside.upload(CONTROLLER, FIELDS, files)))).contains("Inget nytt");
    }

    @Test
    void shows_what_is_withdrawn_and_waits_until_somebody_confirms() {
        sent(outside.upload(CONTROLLER, FIELDS, new Sent("month.zip", zip(example()))));
        var absences = example().table("absences").rows().size();
        var fewer = zip(example().changing("absences", table -> new Table(table.header(), List.of())));
        var address = sent(outside.upload(CONTROLLER, FIELDS, new Sent("month.zip", fewer)));

        var waiting = page(address);
        assertThat(waiting)
                .contains(
                        "Väntar på bekräftelse",
                        "%d rader finns inte längre i underlaget och tas bort ur oktober 2026.".formatted(absences),
                        "Bekräfta inläsningen",
                        "Avbryt inläsningen");
        assertThat(outside.read("approver", address).body())
                .contains("Någon med rätt att läsa in")
                .doesNotContain("Bekräfta inläsningen");

        var match = SHOWN.matcher(waiting);
        assertThat(match.find()).isTrue();
        var shown = URLEncoder.encode(match.group(1).replace("&#34;", "\"").replace("&quot;", "\""), UTF_8);
        assertThat(outside.postForm("approver", address + "/confirmation", "shown=" + shown)
                        .statusCode())
                .isEqualTo(403);
        assertThat(outside.postForm(CONTROLLER, address + "/confirmation", "shown=x")
                        .statusCode())
                .isEqualTo(400);
        sent(outside.postForm(CONTROLLER, address + "/confirmation", "shown=" + shown));
        assertThat(page(address)).contains("Inläst").doesNotContain("Bekräfta inläsningen");
        assertThat(outside.postForm(CONTROLLER, address + "/cancellation", "").statusCode())
                .isEqualTo(409);
    }

    @Test
    void shows_rejected_rows_with_their_reasons_and_lets_them_be_fetched() {
        var broken = zip(example().changing("visits", table -> table.withCell(0, "started_at", "<b>i går</b>")));
        var address = sent(outside.upload(CONTROLLER, FIELDS, new Sent("month.zip", broken)));
        assertThat(page(address)).contains("kunde inte tas in");
        assertThat(page(address + "/rejected-rows"))
                .contains(
                        "&lt;b&gt;i går&lt;/b&gt;",
                        "visits.csv",
                        "started_at",
                        "Värdet är ingen tidpunkt",
                        "rejected-rows.csv?table=visits")
                .doesNotContain("<b>i går");
    }

    @Test
    void points_at_the_fields_that_are_wrong_and_keeps_what_was_filled_in() {
        var answer = outside.upload(CONTROLLER, Map.of("month", "oktober", "manner", "additions"));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("role=\"alert\"", "href=\"#month\"", "href=\"#file\"", "Välj en månad.", "Välj en fil.")
                .containsPattern("value=\"additions\" checked");
        var twice = outside.upload(CONTROLLER, FIELDS, new Sent("a.csv", new byte[1]), new Sent("A.csv", new byte[1]));
        assertThat(twice.statusCode()).isEqualTo(422);
        assertThat(twice.body()).contains("är vald två gånger");
        var mixed = outside.upload(CONTROLLER, FIELDS, new Sent("a.csv", new byte[1]), new Sent("b.exe", new byte[1]));
        assertThat(mixed.body()).contains("kan inte läsas in tillsammans");
        var empty = outside.upload(CONTROLLER, FIELDS, new Sent("a.csv", new byte[0]));
        assertThat(empty.statusCode()).isEqualTo(422);
        assertThat(empty.body()).contains("Filen är tom");
    }

    @Test
    void tells_on_the_page_why_a_file_was_refused() {
        var address = sent(outside.upload(CONTROLLER, FIELDS, new Sent("month.zip", "no zip".getBytes(UTF_8))));
        assertThat(page(address)).contains("Gick inte att läsa in", "är ingen zip", "Inget ändrades i oktober 2026");
    }

    @Test
    void lets_a_provider_hand_over_its_own_and_see_nothing_else() {
        var provider = example().table("visits").column("provider_id").getFirst();
        var manager = "provider-manager " + provider;
        sent(outside.upload(CONTROLLER, FIELDS, new Sent("all.zip", zip(example()))));
        assertThat(outside.read(manager, "/imports").body()).doesNotContain("all.zip");
        assertThat(outside.read(manager, "/imports/new").body()).contains("Bara era egna rader läses in");
        var answer = outside.upload(manager, FIELDS, new Sent("own.zip", zip(example())));
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(outside.read(manager, "/imports").body()).contains("own.zip");
    }

    @Test
    void speaks_english_to_those_who_ask_for_it() {
        var page = outside.send(outside.request(CONTROLLER, "/imports/new")
                .setHeader("Accept-Language", "en")
                .build());
        assertThat(page.body()).contains("Import material", "October\u00a02026", "<html lang=\"en\">");
    }

    @Test
    void has_words_for_every_state_channel_and_table_in_both_languages() {
        assertThat(ImportWords.TEXTS.keys(Language.ENGLISH)).isEqualTo(ImportWords.TEXTS.keys(Language.SWEDISH));
        for (var language : Language.values()) {
            var words = ImportWords.in(language);
            for (var state : ImportState.values()) {
                assertThat(words.state(state)).isNotEmpty();
            }
            for (var channel : Channel.values()) {
                assertThat(words.channel(channel)).isNotEmpty();
            }
            for (var table : ExchangeSchema.ALL) {
                assertThat(words.resource(table.name())).isNotEqualTo(table.name());
            }
        }
        for (var table : ExchangeSchema.ALL) {
            assertThat(ImportWords.in(Language.SWEDISH).resource(table.name())).isEqualTo(table.title());
        }
    }
}
