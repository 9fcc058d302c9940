package se.tillit.server.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestPropertySource;
import se.tillit.intake.store.Withdrawals;
import se.tillit.server.ServerTest;
import se.tillit_testkit.Chromium;
import se.tillit_testkit.Example;

/** Findings, rule book and search by keyboard alone, and as axe sees them. */
@ServerTest
@TestPropertySource(properties = "tillit.municipality=Exempelby")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(300)
class KeysTest {

    private static final String FINDINGS = "/months/" + Example.MONTH + "/findings";

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext server;

    private Chromium chromium;

    @BeforeAll
    void bring_a_month_and_start_a_browser(@TempDir Path folder) {
        var month = new SeenMonth(server);
        month.bring(Example.in(folder), Withdrawals.APPLY);
        month.verify();
        chromium = Chromium.start();
    }

    @AfterAll
    void stop_the_browser() {
        chromium.close();
    }

    private void inWindow(int width, String language, Consumer<Page> use) {
        try (var window = chromium.browser()
                .newContext(new NewContextOptions()
                        .setViewportSize(width, 900)
                        .setBaseURL("http://localhost:" + port)
                        .setLocale(language))) {
            window.setDefaultTimeout(20_000);
            var page = SignIn.as(window, "controller");
            var complaints = new ArrayList<String>();
            page.onPageError(complaints::add);
            use.accept(page);
            assertThat(complaints).isEmpty();
        }
    }

    private static void press(Page page, String... keys) {
        for (var key : keys) {
            page.keyboard().press(key);
        }
    }

    @Test
    void goes_from_the_first_page_to_a_finding_and_to_search_by_keys_alone() {
        inWindow(1280, "sv", page -> {
            page.navigate("/months/" + Example.MONTH);
            press(page, "g", "f");
            page.waitForURL("**" + FINDINGS);
            press(page, "j", "j", "k", "j");
            var second = page.locator("[data-row] a").nth(1).getAttribute("href");
            assertThat(page.locator(":focus").getAttribute("href")).isEqualTo(second);
            press(page, "Enter");
            page.waitForURL("**" + second);
            press(page, "/");
            page.keyboard().type("gjg?/F000001");
            assertThat(page.locator("#search").inputValue()).isEqualTo("gjg?/F000001");
            page.locator("#search").fill("F000001");
            press(page, "Enter");
            page.waitForURL("**/search?q=F000001");
            press(page, "j", "Enter");
            page.waitForURL("**" + FINDINGS + "/1");
            press(page, "g", "r");
            page.waitForURL("**/rules");
            press(page, "j", "Enter");
            page.waitForURL("**/rules/*");
        });
    }

    @Test
    void shows_the_keys_in_a_dialog_and_turns_them_off() {
        inWindow(1280, "sv", page -> {
            page.navigate("/rules");
            press(page, "?");
            assertThat(page.locator("#keys").isVisible()).isTrue();
            assertThat(page.locator("#keys").innerText()).contains("Gå till sökrutan", "Regelbok");
            assertThat(new SeenPage(page, "keys-dialog").faults()).isEmpty();
            new SeenPage(page, "keys-dialog").keepPicture();
            page.locator("#keys-on").uncheck();
            press(page, "Escape");
            assertThat(page.locator("#keys").isVisible()).isFalse();
            press(page, "?");
            assertThat(page.locator("#keys").isVisible()).isFalse();
            page.locator("[data-keys-open]").click();
            page.locator("#keys-on").check();
            press(page, "Escape", "?");
            assertThat(page.locator("#keys").isVisible()).isTrue();
        });
    }

    @Test
    void has_no_fault_on_any_page_in_either_language() {
        for (var language : new String[] {"sv", "en"}) {
            for (var width : new int[] {1280, 320}) {
                inWindow(width, language, page -> {
                    var addresses = new String[] {
                        FINDINGS,
                        FINDINGS + "?by=rule",
                        FINDINGS + "?staff=nobody",
                        FINDINGS + "?from=x",
                        FINDINGS + "/1",
                        "/rules",
                        "/rules/copied-schedule",
                        "/search",
                        "/search?q=20"
                    };
                    for (var address : addresses) {
                        page.navigate(address);
                        var seen = new SeenPage(page, "found-%s-%d%s".formatted(language, width, address));
                        seen.keepPicture();
                        assertThat(seen.faults()).isEmpty();
                    }
                });
            }
        }
    }
}
