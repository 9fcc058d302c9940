package se.tillit.identity.door;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import se.tillit.audit.AuditTrail;
import se.tillit.audit.Deed;
import se.tillit.audit.Deed.Thing;
import se.tillit.identity.limit.TokenBuckets;
import se.tillit.identity.person.Person;
import se.tillit.identity.usecase.CheckApiKey;
import se.tillit.server.web.Viewings;

/**
 * Lets systems in by {@code Authorization: Bearer tillit_…}, as often as they may call. A key that is shown and not good
 * is refused, also where none is needed.
 */
final class ApiKeyFilter extends OncePerRequestFilter {

    private static final String BEARER = "Bearer ";

    private final CheckApiKey keys;
    private final TokenBuckets calls;
    private final ApiRefusals refusals;
    private final AuditTrail audit;

    ApiKeyFilter(CheckApiKey keys, TokenBuckets calls, ApiRefusals refusals, AuditTrail audit) {
        this.keys = keys;
        this.calls = calls;
        this.refusals = refusals;
        this.audit = audit;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var header = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (header == null) {
            if (mayCall("address " + request.getRemoteAddr(), request, response)) {
                chain.doFilter(request, response);
            }
            return;
        }
        var text = header.regionMatches(true, 0, BEARER, 0, BEARER.length())
                ? header.substring(BEARER.length()).strip()
                : "";
        var who = keys.findWho(text);
        if (who.isEmpty()) {
            if (mayCall("address " + request.getRemoteAddr(), request, response)) {
                var prefix = keys.findPrefix(text).orElse("unknown");
                audit.note(Viewings.who(), Deed.refusal("api-key.refused", Thing.API_KEY, prefix));
                refusals.commence(request, response, new BadCredentialsException("key"));
            }
            return;
        }
        if (mayCall(who.get().account(), request, response)) {
            var person = new Person(who.get());
            var context = SecurityContextHolder.createEmptyContext();
            context.setAuthentication(
                    UsernamePasswordAuthenticationToken.authenticated(person, null, person.authorities()));
            SecurityContextHolder.setContext(context);
            chain.doFilter(request, response);
        }
    }

    private boolean mayCall(String whose, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var wait = calls.take(whose);
        if (wait.isZero()) {
            return true;
        }
        refusals.tooMany(request, response, wait);
        return false;
    }
}
