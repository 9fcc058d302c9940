package se.tillit.identity.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.support.TestPropertySourceUtils;
import se.tillit.server.TestDatabase;
import se.tillit_testkit.Chromium;

/** People come in by a real Keycloak, in a real browser, and go out of both. */
@Tag("long")
@SpringBootTest(
        webEnvironment = WebEnvironment.DEFINED_PORT,
        properties = {"tillit.data=target/test-data", "tillit.access.first-administrator=nobody"})
@ContextConfiguration(initializers = {TestDatabase.Initializer.class, KeycloakTest.RealService.class})
class KeycloakTest {

    private static final int PORT = freePort();
    private static final String SERVER = "http://localhost:" + PORT;
    private static final Keycloak KEYCLOAK = Keycloak.start(SERVER);
    private static final Chromium CHROMIUM = Chromium.start();

    @Autowired
    private JdbcClient jdbc;

    private BrowserContext window = CHROMIUM.browser().newContext();

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @AfterAll
    static void stop() {
        CHROMIUM.close();
        KEYCLOAK.close();
    }

    @BeforeEach
    void open() {
        window.close();
        window = CHROMIUM.browser()
                .newContext(new Browser.NewContextOptions().setBaseURL(SERVER).setLocale("sv-SE"));
        jdbc.sql("delete from identity.account where account_key = 'controller.karin'")
                .update();
        jdbc.sql("""
                        insert into identity.account
                        select 'controller.karin', 'K', :issuer, :subject, array['controller'], null, '{}', false, true,
                               now(), 'x', now(), 'x'
                        """)
                .param("issuer", KEYCLOAK.issuer())
                .param("subject", Keycloak.CONTROLLER)
                .update();
    }

    @AfterEach
    void close() {
        window.close();
    }

    private Page atTheService() {
        var page = window.newPage();
        page.navigate("/login");
        page.locator("a[href='/oauth2/authorization/oidc']").click();
        page.waitForURL(KEYCLOAK.issuer() + "/**");
        return page;
    }

    private static void signIn(Page page, String name, String password) {
        page.locator("#username").fill(name);
        page.locator("#password").fill(password);
        page.locator("#kc-login").click();
    }

    @Test
    void lets_in_whom_it_vouches_for_with_the_rights_that_tillit_gives_and_out_of_both() {
        var page = atTheService();
        signIn(page, "karin", Keycloak.PASSWORD);
        page.waitForURL(SERVER + "/");
        assertThat(page.navigate("/months").status()).isEqualTo(200);
        assertThat(page.navigate("/accounts").status()).isEqualTo(403);

        page.locator("form[action='/logout'] button").click();
        page.waitForURL(KEYCLOAK.issuer() + "/**");
        page.locator("#kc-logout").click();
        page.waitForURL(SERVER + "/login");
        page.navigate("/months");
        assertThat(page.url()).startsWith(SERVER + "/login");
        page.locator("a[href='/oauth2/authorization/oidc']").click();
        page.waitForURL(KEYCLOAK.issuer() + "/**");
        assertThat(page.locator("#password").count()).isEqualTo(1);
    }

    @Test
    void turns_away_whom_it_vouches_for_without_an_account_whatever_role_the_service_gives() {
        var page = atTheService();
        signIn(page, "sture", Keycloak.PASSWORD);
        page.waitForURL(SERVER + "/no-account");
        assertThat(page.content()).contains("22222222-bbbb-4bbb-8bbb-222222222222");
        page.navigate("/months");
        assertThat(page.url()).startsWith(SERVER + "/login");
    }

    @Test
    void lets_nobody_in_by_a_wrong_password() {
        var page = atTheService();
        signIn(page, "karin", "fel-losenord");
        page.waitForURL(KEYCLOAK.issuer() + "/**");
        assertThat(page.locator("#username").count()).isEqualTo(1);
        page.navigate("/months");
        assertThat(page.url()).startsWith(SERVER + "/login");
    }

    @Test
    void lets_nobody_in_whose_account_has_been_closed_here() {
        jdbc.sql("update identity.account set active = false where account_key = 'controller.karin'")
                .update();
        var page = atTheService();
        signIn(page, "karin", Keycloak.PASSWORD);
        page.waitForURL(SERVER + "/no-account");
    }

    /** Lets the server in the test use it. */
    static final class RealService implements ApplicationContextInitializer<ConfigurableApplicationContext> {
        @Override
        public void initialize(ConfigurableApplicationContext context) {
            TestPropertySourceUtils.addInlinedPropertiesToEnvironment(
                    context,
                    "server.port=" + PORT,
                    "tillit.oidc.issuer=" + KEYCLOAK.issuer(),
                    "tillit.oidc.client-id=tillit",
                    "tillit.oidc.client-secret=a-secret-of-the-test",
                    "tillit.oidc.name=Keycloak");
        }
    }
}
