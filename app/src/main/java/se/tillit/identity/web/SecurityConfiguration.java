package se.tillit.identity.web;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.web.SecurityFilterChain;
import se.tillit.identity.Board;
import se.tillit.identity.Role;
import se.tillit.identity.Who;

/** Who may come in, and how. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    @Bean
    SecurityFilterChain chain(HttpSecurity http) throws Exception {
        return http.authorizeHttpRequests(
                        requests -> requests.requestMatchers("/webjars/**", "/theme/**", "/actuator/health/**")
                                .permitAll()
                                .anyRequest()
                                .authenticated())
                .formLogin(Customizer.withDefaults())
                .build();
    }

    @Bean
    UserDetailsService demoAccounts() {
        Map<String, DemoAccount> accounts = Stream.of(Role.values())
                .map(role -> new DemoAccount(
                        new Who(
                                role.code(),
                                role.code(),
                                EnumSet.of(role),
                                null,
                                Set.of(Board.values()),
                                Who.Protection.MASKED),
                        "{noop}demo"))
                .collect(Collectors.toMap(account -> account.who().account(), account -> account));
        return name -> {
            var found = accounts.get(name);
            if (found == null) {
                throw new UsernameNotFoundException(name);
            }
            return found;
        };
    }
}
