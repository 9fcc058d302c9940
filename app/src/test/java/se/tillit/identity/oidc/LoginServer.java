package se.tillit.identity.oidc;

import java.util.List;
import java.util.Map;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.token.DefaultOAuth2TokenCallback;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.support.TestPropertySourceUtils;

/** A login service in this process, started before the server that uses it, for all tests of a run. */
public final class LoginServer {

    private static final String ISSUER = "tillit";
    private static final MockOAuth2Server SERVER = start();

    private LoginServer() {}

    private static MockOAuth2Server start() {
        var server = new MockOAuth2Server();
        server.start();
        Runtime.getRuntime().addShutdownHook(new Thread(server::shutdown));
        return server;
    }

    /** Its address, as it stands in tokens. */
    public static String issuer() {
        return SERVER.issuerUrl(ISSUER).toString();
    }

    /** Who comes next, and what the service tells of them beside. */
    public static void next(String subject, Map<String, Object> claims) {
        SERVER.enqueueCallback(new DefaultOAuth2TokenCallback(ISSUER, subject, "JWT", List.of("tillit"), claims, 600));
    }

    /** Lets a server in a test use it, with a first administrator. */
    public static final class Initializer implements ApplicationContextInitializer<ConfigurableApplicationContext> {
        @Override
        public void initialize(ConfigurableApplicationContext context) {
            TestPropertySourceUtils.addInlinedPropertiesToEnvironment(
                    context,
                    "tillit.oidc.issuer=" + issuer(),
                    "tillit.oidc.client-id=tillit",
                    "tillit.oidc.client-secret=a-secret-of-the-test",
                    "tillit.oidc.name=Kommunportalen",
                    "tillit.access.first-administrator=subject-of-the-first");
        }
    }
}
