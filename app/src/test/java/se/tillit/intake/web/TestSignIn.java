package se.tillit.intake.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.web.filter.OncePerRequestFilter;
import se.tillit.identity.Role;
import se.tillit.identity.Who;
import se.tillit.kernel.ProviderId;
import se.tillit.server.web.SignedIn;

/** Lets a test say who calls, as {@code controller} or {@code provider-manager 556000-0001}; how people come in is tested apart. */
@TestConfiguration(proxyBeanMethods = false)
class TestSignIn {

    static final String HEADER = "X-Test-As";

    record Caller(Who who) implements SignedIn {}

    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    SecurityFilterChain testChain(HttpSecurity http) throws Exception {
        return http.securityMatcher(request -> request.getHeader(HEADER) != null)
                .csrf(AbstractHttpConfigurer::disable)
                .authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR)
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .addFilterBefore(new ByHeader(), AuthorizationFilter.class)
                .build();
    }

    static Who who(String text) {
        var parts = text.split(" ", 2);
        return new Who(
                text.replace(' ', '-'),
                parts[0],
                Set.of(Role.find(parts[0]).orElseThrow()),
                parts.length > 1 ? new ProviderId(parts[1]) : null,
                Set.of(),
                Who.Protection.MASKED);
    }

    private static final class ByHeader extends OncePerRequestFilter {
        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            var context = SecurityContextHolder.createEmptyContext();
            context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                    new Caller(who(String.valueOf(request.getHeader(HEADER)))), null, Set.of()));
            SecurityContextHolder.setContext(context);
            chain.doFilter(request, response);
        }
    }
}
