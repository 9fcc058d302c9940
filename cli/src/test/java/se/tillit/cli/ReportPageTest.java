package se.tillit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.tillit_testkit.Chromium;
import se.tillit_testkit.Example;

/** The report of the example month in a real browser. */
@Timeout(120)
class ReportPageTest {

    private static final int WIDE = 1280;
    private static final int A4_INSIDE_MARGINS = 688;

    @TempDir
    private static Path folder;

    private static Chromium chromium;
    private static Path report;

    @BeforeAll
    static void write_the_report_and_start_a_browser() throws IOException {
        chromium = Chromium.start();
        var example = Example.in(folder.resolve("package"));
        var october = verify(example.path(), "result");
        var september = Files.createDirectories(folder.resolve("september"));
        Files.writeString(
                september.resolve("summary.json"),
                Files.readString(october.resolve("summary.json"))
                        .replace("\"month\" : \"2026-10\"", "\"month\" : \"2026-09\""));
        report = verify(example.path(), "with-trend", "--earlier", september).resolve("report.html");
    }

    private static Path verify(Path handedOver, String out, Object... more) {
        var arguments = new ArrayList<Object>(
                List.of("verify", handedOver, "--month", Example.MONTH, "--out", folder.resolve(out)));
        arguments.addAll(List.of(more));
        assertThat(Call.of(arguments.toArray()).code()).isEqualTo(0);
        return folder.resolve(out);
    }

    @AfterAll
    static void stop_the_browser() {
        chromium.close();
    }

    private static BrowserContext window(int width, ColorScheme colours) {
        return chromium.browser()
                .newContext(new NewContextOptions().setViewportSize(width, 900).setColorScheme(colours));
    }

    private static Page open(BrowserContext window, String language) {
        var page = window.newPage();
        page.navigate(report.toUri() + "#" + language);
        return page;
    }

    private static String summary() throws IOException {
        return Files.readString(report.resolveSibling("summary.json"), StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @CsvSource({"sv, claimed_sek", "sv, approved_sek", "sv, held_sek", "sv, adjusted_sek", "en, rejected_sek"})
    void shows_the_sums_of_the_summary(String language, String name) throws IOException {
        var sums = Pattern.compile("\"sums\" : \\{[^}]*\"" + name + "\" : (-?[0-9.]+)")
                .matcher(summary());
        assertThat(sums.find()).isTrue();
        try (var window = window(WIDE, ColorScheme.LIGHT)) {
            var figure = open(window, language).locator(".in-" + language + " [data-figure=" + name + "]");

            assertThat(figure.isVisible()).isTrue();
            assertThat(figure.getAttribute("value")).isEqualTo(sums.group(1));
            assertThat(figure.innerText().replaceAll("[^0-9]", ""))
                    .isEqualTo(sums.group(1).replace(".", ""));
        }
    }

    @Test
    void shows_every_provider_as_its_summary_has_it() throws IOException {
        var rows = Files.readAllLines(report.resolveSibling("provider-summary.csv"));
        try (var window = window(WIDE, ColorScheme.LIGHT)) {
            var table = open(window, "sv").locator("table[aria-labelledby=sv-providers-table] tbody tr");
            assertThat(table.count()).isEqualTo(rows.size() - 1);
            for (var row = 1; row < rows.size(); row++) {
                var fields = rows.get(row).split(",", -1);
                var cells = table.nth(row - 1).locator("th, td").allInnerTexts().stream()
                        .map(text -> text.replace("\u00a0", "").replace(',', '.'))
                        .toList();
                assertThat(cells.subList(0, 7))
                        .containsExactly(
                                fields[1].replace("\u00a0", ""),
                                fields[3],
                                fields[4],
                                fields[5],
                                fields[6],
                                fields[7],
                                fields[8]);
            }
        }
    }

    @Test
    void asks_for_nothing_but_itself_and_breaks_no_policy() {
        try (var window = window(WIDE, ColorScheme.LIGHT)) {
            var asked = new ArrayList<String>();
            var complaints = new ArrayList<String>();
            var page = window.newPage();
            page.onRequest(request -> asked.add(request.url()));
            page.onConsoleMessage(message -> complaints.add(message.text()));
            page.onPageError(complaints::add);
            page.navigate(report.toUri().toString());
            page.locator("label[for=language-en]").click();

            assertThat(page.locator(".in-en h1").isVisible()).isTrue();
            assertThat(asked).hasSize(1);
            assertThat(complaints).isEmpty();
        }
    }

    @Test
    void changes_language_by_keyboard() {
        try (var window = window(WIDE, ColorScheme.LIGHT)) {
            var page = window.newPage();
            page.navigate(report.toUri().toString());
            assertThat(page.locator(".in-sv h1").isVisible()).isTrue();
            assertThat(page.locator(".in-en h1").isVisible()).isFalse();
            assertThat(page.locator("html").getAttribute("lang")).isEqualTo("sv");

            page.keyboard().press("Tab");
            page.keyboard().press("ArrowRight");

            assertThat(page.locator(".in-sv h1").isVisible()).isFalse();
            assertThat(page.locator(".in-en h1").isVisible()).isTrue();
            assertThat(page.locator("html").getAttribute("lang")).isEqualTo("en");
            assertThat(page.title().replace('\u00a0', ' ')).isEqualTo("Home care verified, October 2026");
        }
    }

    @Test
    void changes_language_without_its_script() {
        try (var window = chromium.browser().newContext(new NewContextOptions().setJavaScriptEnabled(false))) {
            var page = window.newPage();
            page.navigate(report.toUri().toString());
            page.locator("label[for=language-en]").click();

            assertThat(page.locator(".in-en h1").isVisible()).isTrue();
            assertThat(page.locator(".in-sv h1").isVisible()).isFalse();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "sv, 1280, LIGHT",
        "sv, 640, LIGHT",
        "sv, 320, DARK",
        "en, 1280, DARK",
        "en, 640, DARK",
        "en, 320, LIGHT"
    })
    void is_accessible_and_never_wider_than_the_window(String language, int width, ColorScheme colours) {
        try (var window = window(width, colours)) {
            var page = open(window, language);

            assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(width);
            var found = new AxeBuilder(page).analyze().getViolations();
            assertThat(found)
                    .extracting(rule ->
                            rule.getId() + " at " + rule.getNodes().getFirst().getTarget())
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"sv", "en"})
    void prints_what_was_chosen_without_cutting_it(String language) {
        try (var window = window(A4_INSIDE_MARGINS, ColorScheme.LIGHT)) {
            var page = open(window, language);
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));

            assertThat(page.locator(".in-" + language + " [data-figure=claimed_sek]")
                            .isVisible())
                    .isTrue();
            assertThat(page.locator(".edition:visible").count()).isEqualTo(1);
            assertThat(page.locator("nav:visible").count()).isZero();
            assertThat(page.evaluate("[...document.querySelectorAll('table')]"
                            + ".filter(one => one.offsetParent && one.scrollWidth > " + A4_INSIDE_MARGINS
                            + ").map(one => one.getAttribute('aria-labelledby'))"))
                    .isEqualTo(List.of());
            assertThat(pages(page.pdf(new Page.PdfOptions().setPreferCSSPageSize(true))))
                    .isBetween(4L, 20L);
        }
    }

    private static long pages(byte[] pdf) {
        return Pattern.compile("/Type\\s*/Page\\b")
                .matcher(new String(pdf, StandardCharsets.ISO_8859_1))
                .results()
                .count();
    }

    @Test
    void unfolds_the_tables_behind_the_charts_when_it_is_printed() {
        try (var window = window(A4_INSIDE_MARGINS, ColorScheme.LIGHT)) {
            var page = open(window, "sv");
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));

            assertThat(page.locator("table[aria-labelledby=sv-indicators-staff]")
                            .isVisible())
                    .isTrue();
            assertThat(page.locator("table[aria-labelledby=sv-method-defaults]").isVisible())
                    .isFalse();
        }
    }
}
