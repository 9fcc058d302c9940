package se.tillit.identity.door;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.web.servlet.ServletContextInitializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.session.HttpSessionEventPublisher;
import se.tillit.audit.AuditTrail;
import se.tillit.identity.limit.Lockout;
import se.tillit.identity.limit.SignInLimit;
import se.tillit.identity.limit.TokenBuckets;
import se.tillit.identity.oidc.KeepsNoTokens;
import se.tillit.identity.oidc.LoginServiceCalls;
import se.tillit.identity.oidc.OidcPeople;
import se.tillit.identity.oidc.OidcPerson;
import se.tillit.identity.oidc.OidcSettings;
import se.tillit.identity.person.People;
import se.tillit.server.settings.ServerSettings;

/** The way in for people: the login service, in a demonstration also the built-in accounts; then a session. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class PageDoor {

    private static final String LOGIN = "/login";
    private static final String OF_HTMX = "HX-Request";

    /** Whoever shows a demonstration comes in as many at once. */
    private static final int SESSIONS_IN_DEMO = 1_000;

    private final ServerSettings server;
    private final OidcSettings oidc;
    private final AccessSettings access;
    private final Clock clock;

    PageDoor(ServerSettings server, OidcSettings oidc, AccessSettings access, Clock clock) {
        this.server = server;
        this.oidc = oidc;
        this.access = access;
        this.clock = clock;
        if (oidc.isSet() && !oidc.problem().isEmpty()) {
            throw new NoWayIn(oidc.problem());
        }
        if (!oidc.isSet() && !server.demo()) {
            throw new NoWayIn("Nobody could come in: set tillit.oidc.issuer with client-id and client-secret, "
                    + "or start a demonstration with made-up data (tillit.demo=true).");
        }
    }

    @Bean
    @Order(2)
    SecurityFilterChain pageChain(
            HttpSecurity http,
            OpenRoutes open,
            People people,
            AuditTrail audit,
            ClientRegistrationRepository services,
            Environment environment) {
        http.headers(new SecurityHeaders(access)::on)
                .requestCache(cache -> cache.requestCache(pagesToReturnTo()))
                .exceptionHandling(wrong -> wrong.authenticationEntryPoint(toLogin()))
                .sessionManagement(session -> session.sessionFixation(fixation -> fixation.changeSessionId())
                        .maximumSessions(server.demo() ? SESSIONS_IN_DEMO : access.sessions())
                        .expiredUrl("/login?ended"))
                .logout(leave -> leave.logoutUrl("/logout").logoutSuccessHandler(PageDoor::left))
                .addFilterBefore(
                        new SignInLimit(new TokenBuckets(access.signInsPerMinute(), clock)),
                        UsernamePasswordAuthenticationFilter.class)
                .addFilterBefore(new FreshRights(people, access.longestSession(), clock), AuthorizationFilter.class)
                .authorizeHttpRequests(
                        requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD)
                                .permitAll()
                                .requestMatchers("/webjars/**", "/theme/**", "/script/**", "/actuator/health/**")
                                .permitAll()
                                .requestMatchers(request -> isForTheMachineRoom(request, environment))
                                .permitAll()
                                .requestMatchers("/actuator/**")
                                .denyAll()
                                .requestMatchers(open)
                                .permitAll()
                                .anyRequest()
                                .authenticated());
        if (server.demo()) {
            http.authenticationProvider(new PasswordDoor(people, new Lockout(clock), audit))
                    .formLogin(form -> form.loginPage(LOGIN).failureUrl("/login?error"));
        }
        if (oidc.isSet()) {
            var refusals = new OidcRefusals(audit);
            http.oauth2Login(login -> login.loginPage(LOGIN)
                    .clientRegistrationRepository(services)
                    .authorizedClientRepository(new KeepsNoTokens())
                    .tokenEndpoint(token -> token.accessTokenResponseClient(LoginServiceCalls.tokens()))
                    .userInfoEndpoint(info -> info.oidcUserService(new OidcPeople(people, oidc.issuer())))
                    .failureHandler(refusals)
                    .withObjectPostProcessor(alsoOnTheWayOut(refusals)));
        }
        return http.build();
    }

    /** The service is asked for what it is when the first person is to be sent there, and may be away then. */
    private static ObjectPostProcessor<OAuth2AuthorizationRequestRedirectFilter> alsoOnTheWayOut(
            OidcRefusals refusals) {
        return new ObjectPostProcessor<>() {
            @Override
            public <T extends OAuth2AuthorizationRequestRedirectFilter> T postProcess(T filter) {
                filter.setAuthenticationFailureHandler(refusals);
                return filter;
            }
        };
    }

    /** Figures for monitoring are told at the port for that alone, where one is set. */
    private static boolean isForTheMachineRoom(HttpServletRequest request, Environment environment) {
        var port = environment.getProperty("local.management.port", Integer.class);
        var own = environment.getProperty("local.server.port", Integer.class);
        return port != null && !port.equals(own) && request.getLocalPort() == port;
    }

    /**
     * A page that was asked for before coming in is shown after it; parts of pages and calls are not. Without a name of
     * a parameter the address stays as it was.
     */
    @SuppressWarnings("NullAway")
    private static HttpSessionRequestCache pagesToReturnTo() {
        var cache = new HttpSessionRequestCache();
        cache.setMatchingRequestParameterName(null);
        cache.setRequestMatcher(request -> request.getMethod().equals("GET")
                && request.getHeader(OF_HTMX) == null
                && String.valueOf(request.getHeader("Accept")).contains("text/html"));
        return cache;
    }

    private static AuthenticationEntryPoint toLogin() {
        var whole = new LoginUrlAuthenticationEntryPoint(LOGIN);
        return (HttpServletRequest request, HttpServletResponse response, AuthenticationException why) -> {
            if (request.getHeader(OF_HTMX) == null) {
                whole.commence(request, response, why);
            } else {
                response.setHeader("HX-Redirect", LOGIN);
                response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
            }
        };
    }

    private static void left(
            HttpServletRequest request,
            HttpServletResponse response,
            @org.jspecify.annotations.Nullable Authentication who)
            throws IOException {
        var isOfService = who != null && who.getPrincipal() instanceof OidcPerson;
        response.sendRedirect(isOfService ? "/signed-out?service" : "/signed-out");
    }

    @Bean
    HttpSessionEventPublisher sessionEvents() {
        return new HttpSessionEventPublisher();
    }

    /** By https the cookie has a name that browsers take from this very server and by https alone. */
    @Bean
    ServletContextInitializer sessionCookie() {
        return context -> {
            if (access.https()) {
                var cookie = context.getSessionCookieConfig();
                cookie.setName("__Host-tillit");
                cookie.setPath("/");
                cookie.setSecure(true);
            }
        };
    }
}
