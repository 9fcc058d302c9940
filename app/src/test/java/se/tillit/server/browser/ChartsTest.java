package se.tillit.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import se.tillit.identity.Scope;
import se.tillit.server.ServerTest;
import se.tillit.verification.overview.TwoMonths;
import se.tillit.verification.store.VerificationRuns;
import se.tillit_testkit.Chromium;

/** Charts are drawn from the tables below them, and the tables stand open where no script runs. */
@ServerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(300)
class ChartsTest {

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext server;

    @Autowired
    private VerificationRuns runs;

    private Chromium chromium;
    private String provider;

    @BeforeAll
    void bring_two_months(@TempDir Path folder) throws Exception {
        var months = TwoMonths.on(server, folder);
        provider = runs.figures(months.now(), Scope.EVERYTHING).stream()
                .filter(summary -> summary.sums().lines() > 0)
                .findFirst()
                .orElseThrow()
                .provider()
                .id()
                .value();
        chromium = Chromium.start();
    }

    @AfterAll
    void stop_the_browser() {
        chromium.close();
    }

    private BrowserContext window(NewContextOptions options) {
        var window = chromium.browser()
                .newContext(options.setBaseURL("http://localhost:" + port).setLocale("sv"));
        window.setDefaultTimeout(20_000);
        return window;
    }

    @Test
    void draws_the_months_and_folds_the_table() {
        try (var window = window(new NewContextOptions().setViewportSize(1280, 900))) {
            var page = SignIn.as(window, "controller");
            var complaints = new ArrayList<String>();
            page.onPageError(complaints::add);
            page.onConsoleMessage(message -> {
                if (message.type().equals("error")) {
                    complaints.add(message.text());
                }
            });
            for (var address : new String[] {"/months/2026-10", "/months/2026-10/providers/" + provider}) {
                page.navigate(address);
                assertThat(page.locator(".chart svg").first()).isVisible();
                assertThat(page.locator("#trend")).isHidden();
                page.locator("details.chart-table summary").click();
                assertThat(page.locator("#trend")).isVisible();
                assertThat(page.locator("#trend tbody tr")).hasCount(2);
            }
            assertThat(complaints).isEmpty();
        }
    }

    @Test
    void leaves_the_table_open_where_no_script_runs() {
        try (var window = window(new NewContextOptions().setJavaScriptEnabled(false))) {
            var page = SignIn.as(window, "controller");
            page.navigate("/months/2026-10");
            assertThat(page.locator("#trend")).isVisible();
            assertThat(page.locator(".chart")).isHidden();
        }
    }

    @Test
    void stands_well_in_every_width_and_colour() {
        var faults = new ArrayList<String>();
        for (var look : List.of(
                new Look("controller", 1280, ColorScheme.DARK),
                new Look("controller", 320, ColorScheme.LIGHT),
                new Look("provider-manager", 1280, ColorScheme.DARK))) {
            try (var window = window(
                    new NewContextOptions().setViewportSize(look.width(), 900).setColorScheme(look.colour()))) {
                look(SignIn.as(window, look.account()), look, faults);
            }
        }
        assertThat(faults).isEmpty();
    }

    /** Who looks, how wide, in which colours; light at a desk and on the narrowest phone is EveryPageTest's. */
    private record Look(String account, int width, ColorScheme colour) {}

    private void look(Page page, Look look, List<String> faults) {
        for (var address : List.of(
                "/",
                "/months/2026-10",
                "/months/2026-10/providers",
                "/months/2026-10/providers?indicator=registered&order=-registered",
                "/months/2026-10/providers/" + provider)) {
            var answer = page.navigate(address);
            if (answer == null || answer.status() >= 400) {
                continue;
            }
            var name = "overview-%s-%d-%s%s"
                    .formatted(
                            look.account(),
                            look.width(),
                            look.colour().name().toLowerCase(Locale.ROOT),
                            address.replaceAll("[/?&=]", "-"));
            var seen = new SeenPage(page, name);
            page.waitForTimeout(1_200);
            faults.addAll(seen.faults());
            faults.addAll(seen.flaws());
            seen.keepPicture();
        }
    }
}
