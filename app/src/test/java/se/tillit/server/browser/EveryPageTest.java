package se.tillit.server.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ForcedColors;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestPropertySource;
import se.tillit.intake.store.Withdrawals;
import se.tillit.server.ServerTest;
import se.tillit_testkit.Chromium;
import se.tillit_testkit.Example;

/**
 * Goes to every page that someone can reach by following links, in both languages, wide and on a phone: axe objects to
 * nothing, nothing has to be scrolled sideways, no link leads nowhere, no script complains.
 */
@ServerTest
@TestPropertySource(properties = "tillit.municipality=Exempelby")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(600)
class EveryPageTest {

    private static final int WIDE = 1280;
    private static final int PHONE = 320;
    private static final int ALIKE = 2;
    private static final Pattern ACCOUNT = Pattern.compile("/accounts/(?!new)[a-z0-9-]+");
    private static final Pattern RULE = Pattern.compile("/rules/[a-z-]+");
    private static final Pattern OBJECT = Pattern.compile("[0-9]{4}-[0-9]{2}|[0-9]{6}-[0-9]{4}|[0-9]+|[0-9a-f]{8,}");
    private static final Pattern DOWNLOAD = Pattern.compile(".*\\.(csv|json|xlsx|zip|xml)(\\?.*)?");

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext server;

    /** What axe has looked at: whose, language, width, kind of page, which of that kind. */
    private final Set<String> tried = new HashSet<>();

    private Chromium chromium;

    @BeforeAll
    void bring_a_month_and_start_a_browser(@TempDir Path folder) {
        var month = new SeenMonth(server);
        month.bring(Example.in(folder), Withdrawals.ASK);
        month.verify();
        month.bring(SeenMonth.spoilt(folder), Withdrawals.ASK);
        chromium = Chromium.start();
    }

    @AfterAll
    void stop_the_browser() {
        chromium.close();
    }

    private BrowserContext window(int width, String language) {
        return window(new NewContextOptions().setViewportSize(width, 900).setLocale(language));
    }

    private BrowserContext window(NewContextOptions options) {
        var window = chromium.browser().newContext(options.setBaseURL("http://localhost:" + port));
        window.setDefaultTimeout(20_000);
        return window;
    }

    @ParameterizedTest
    @CsvSource({
        "controller, sv, 1280",
        "controller, en, 320",
        "controller, en, 1280",
        "controller, sv, 320",
        "approver, sv, 1280",
        "approver, en, 320",
        "auditor, sv, 1280",
        "auditor, en, 320",
        "administrator, sv, 320",
        "administrator, en, 1280",
        "provider-manager, sv, 320",
        "provider-manager, en, 1280",
        "case-officer, sv, 1280",
        "case-officer, en, 320",
        "recipient, sv, 320"
    })
    void objects_to_no_page_that_someone_can_reach(String account, String language, int width) {
        try (var window = window(width, language)) {
            var page = SignIn.as(window, account);
            var complaints = new ArrayList<String>();
            page.onPageError(complaints::add);
            var seen = walk(page, account, language, width, complaints);
            assertThat(complaints).isEmpty();
            assertThat(seen).contains("/");
        }
    }

    /** The address without what names an object: numbers, keys, what a query asks for. */
    private static String kindOf(String address) {
        var kind = ACCOUNT.matcher(OBJECT.matcher(address).replaceAll("N")).replaceAll("/accounts/N");
        return RULE.matcher(kind).replaceAll("/rules/N").replaceAll("\\?.*", "?");
    }

    /**
     * Follows every link, of those that differ in an object's key alone two for a controller at a desk in Swedish and one
     * for others. Of what several may see axe looks at the first that comes in each language and width; a provider sees
     * other things.
     */
    private Set<String> walk(Page page, String account, String language, int width, List<String> complaints) {
        var most = account.equals("controller") && width == WIDE && language.equals("sv") ? ALIKE : 1;
        var whose = account.equals("provider-manager") ? "provider" : "municipality";
        var alike = new HashMap<String, Integer>();
        var seen = new TreeSet<String>();
        var waiting = new LinkedHashSet<String>(List.of("/"));
        while (!waiting.isEmpty()) {
            var address = waiting.removeFirst();
            var kind = kindOf(address);
            if (seen.contains(address) || alike.merge(kind, 1, Integer::sum) > most) {
                continue;
            }
            seen.add(address);
            var answer = page.navigate(address);
            var name = "%s-%s-%d%s".formatted(account, language, width, address.replace('/', '-'));
            if (answer == null || answer.status() >= 400) {
                complaints.add("%s answers %s".formatted(name, answer == null ? "nothing" : answer.status()));
                continue;
            }
            var found = new SeenPage(page, name);
            complaints.addAll(found.flaws());
            if (tried.add("%s %s %d %s %d".formatted(whose, language, width, kind, alike.get(kind)))) {
                complaints.addAll(found.faults());
                found.keepPicture();
            }
            for (var way : found.ways()) {
                var plain = way.replaceFirst("#.*", "");
                if (!DOWNLOAD.matcher(plain).matches() && !plain.startsWith("/logout")) {
                    waiting.add(plain);
                }
            }
        }
        return seen;
    }

    /** Twice the size leaves half the width of a desk's screen. */
    @ParameterizedTest
    @Tag("long")
    @CsvSource({
        "controller, sv, 640, false",
        "controller, en, 1280, true",
        "provider-manager, sv, 640, true",
        "administrator, sv, 640, true"
    })
    void objects_to_no_page_at_twice_the_size_or_in_high_contrast(
            String account, String language, int width, boolean isInHighContrast) {
        var options = new NewContextOptions()
                .setViewportSize(width, 450)
                .setDeviceScaleFactor(2)
                .setLocale(language)
                .setForcedColors(isInHighContrast ? ForcedColors.ACTIVE : ForcedColors.NONE);
        try (var window = window(options)) {
            var complaints = new ArrayList<String>();
            var seen = walk(SignIn.as(window, account), account, language, width, complaints);
            assertThat(complaints).isEmpty();
            assertThat(seen).contains("/");
        }
    }

    @Test
    void shows_the_door_without_a_fault_in_both_languages() {
        for (var place : Map.of("sv", WIDE, "en", PHONE).entrySet()) {
            try (var window = window(place.getValue(), place.getKey())) {
                var page = window.newPage();
                page.navigate("/login");
                var found = new SeenPage(page, "nobody-%s-%d-login".formatted(place.getKey(), place.getValue()));
                found.keepPicture();
                assertThat(found.faults()).isEmpty();
                assertThat(found.flaws()).isEmpty();
            }
        }
    }

    @Test
    void lets_someone_come_in_and_go_with_the_keyboard_alone() {
        try (var window = window(WIDE, "sv")) {
            var page = window.newPage();
            page.navigate("/login");
            page.locator("input[name=username]").focus();
            page.keyboard().type("controller");
            page.keyboard().press("Tab");
            page.keyboard().type(SignIn.PASSWORD);
            page.keyboard().press("Enter");
            page.waitForURL("**/");
            page.keyboard().press("Tab");
            assertThat(page.locator(":focus").getAttribute("href")).isEqualTo("#content");
            page.keyboard().press("Enter");
            page.keyboard().press("Tab");
            assertThat(page.locator("main :focus").count()).isEqualTo(1);
            page.locator("form[action='/logout'] button").focus();
            page.keyboard().press("Enter");
            page.waitForURL("**/signed-out");
        }
    }
}
