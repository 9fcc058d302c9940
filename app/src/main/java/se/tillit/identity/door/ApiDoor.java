package se.tillit.identity.door;

import java.time.Clock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import se.tillit.audit.AuditTrail;
import se.tillit.identity.limit.TokenBuckets;
import se.tillit.identity.usecase.CheckApiKey;

/** The way in for systems, {@code /api/v1/…}: a key with every call, no session, no cookie, and so no forged forms. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class ApiDoor {

    static final String CALLS = "/api/*/**";

    @Bean
    @Order(1)
    SecurityFilterChain apiChain(
            HttpSecurity http,
            OpenRoutes open,
            CheckApiKey keys,
            AuditTrail audit,
            AccessSettings settings,
            Clock clock) {
        var refusals = new ApiRefusals();
        var calls = new TokenBuckets(settings.callsPerMinute(), clock);
        return http.securityMatcher(CALLS)
                .headers(new SecurityHeaders(settings)::on)
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .exceptionHandling(
                        wrong -> wrong.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
                .addFilterBefore(new ApiKeyFilter(keys, calls, refusals, audit), AnonymousAuthenticationFilter.class)
                .authorizeHttpRequests(requests ->
                        requests.requestMatchers(open).permitAll().anyRequest().authenticated())
                .build();
    }
}
