package se.tillit.server.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import se.tillit.intake.store.Withdrawals;
import se.tillit.server.ServerTest;
import se.tillit.verification.TestMonths;
import se.tillit_testkit.Chromium;
import se.tillit_testkit.Example;

/**
 * The first ten minutes of someone who has never seen Tillit, as docs/walkthrough.md tells them: from the first page by the
 * guide to a visit that nobody logged, to what looks odd and is not, and to a line that was cut. The pictures of the
 * document are made here.
 */
@ServerTest
@Timeout(300)
class WalkthroughTest {

    private static final Path PICTURES = Path.of("target/screenshots/walkthrough");

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext server;

    private Chromium chromium;

    @BeforeEach
    void bring_a_month_and_start_a_browser(@TempDir Path folder) {
        TestMonths.on(server);
        var month = new SeenMonth(server);
        month.bring(Example.in(folder), Withdrawals.ASK);
        month.verify();
        chromium = Chromium.start();
    }

    @AfterEach
    void stop_the_browser() {
        chromium.close();
    }

    private static void picture(Page page, String name) {
        page.screenshot(new ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")));
    }

    /** Goes by a link as one does who uses no mouse. */
    private static void go(Page page, String link) {
        var way = page.locator(link).first();
        var address = String.valueOf(way.getAttribute("href"));
        way.focus();
        page.keyboard().press("Enter");
        page.waitForURL(reached -> reached.endsWith(address));
    }

    @Test
    void leads_to_three_lines_and_shows_why_each_was_decided_as_it_was() {
        try (var window = chromium.browser()
                .newContext(new NewContextOptions()
                        .setViewportSize(1280, 860)
                        .setBaseURL("http://localhost:" + port)
                        .setLocale("sv"))) {
            var page = SignIn.as(window, "controller");
            picture(page, "1-start");
            go(page, ".demo-note a");
            assertThat(page.locator(".guide > li").count()).isEqualTo(3);
            picture(page, "2-guide");

            go(page, ".guide > li:nth-child(1) a");
            assertThat(page.locator(".check-rejected a[href='/rules/visit-unknown']")
                            .count())
                    .isEqualTo(1);
            picture(page, "3-ghost");

            page.goBack();
            go(page, ".guide > li:nth-child(2) a");
            assertThat(page.locator(".check-held, .check-rejected, .check-adjusted")
                            .count())
                    .isEqualTo(0);
            assertThat(page.locator(".check-clear").count()).isGreaterThan(10);
            assertThat(page.locator("h1 + p .status-done").count()).isEqualTo(1);

            page.goBack();
            go(page, ".guide > li:nth-child(3) a");
            assertThat(page.locator(".evidence-arithmetic .step").count()).isGreaterThanOrEqualTo(2);
            picture(page, "4-cut");
            page.locator(".evidence-arithmetic").scrollIntoViewIfNeeded();
            picture(page, "5-arithmetic");

            go(page, ".breadcrumb a[href='/months/2026-10']");
            picture(page, "6-month");
            page.navigate("/months/2026-10/findings");
            picture(page, "7-findings");
        }
    }
}
