package se.tillit.identity.door;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import se.tillit.identity.person.People;
import se.tillit.identity.person.Person;

/**
 * Looks at every step whether the person still has an account, and with which rights: a change counts from the next
 * click on, and who has no account any more, or has been inside for too long, is put out.
 */
final class FreshRights extends OncePerRequestFilter {

    static final String SINCE = "tillit.signed-in-since";

    private final People people;
    private final Duration longest;
    private final Clock clock;

    FreshRights(People people, Duration longest, Clock clock) {
        this.people = people;
        this.longest = longest;
        this.clock = clock;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        var path = request.getRequestURI();
        return path.startsWith("/webjars/") || path.startsWith("/theme/") || path.startsWith("/script/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null && authentication.getPrincipal() instanceof Person person) {
            var session = request.getSession(false);
            var now = people.findWho(person.getName());
            if (now.isEmpty() || isOver(session)) {
                SecurityContextHolder.clearContext();
                if (session != null) {
                    session.invalidate();
                }
                response.sendRedirect("/login?ended");
                return;
            }
            var fresh = person.as(now.get());
            var context = SecurityContextHolder.createEmptyContext();
            context.setAuthentication(
                    UsernamePasswordAuthenticationToken.authenticated(fresh, null, fresh.authorities()));
            SecurityContextHolder.setContext(context);
        }
        chain.doFilter(request, response);
    }

    private boolean isOver(@Nullable HttpSession session) {
        if (session == null) {
            return false;
        }
        if (session.getAttribute(SINCE) instanceof Instant since) {
            return since.plus(longest).isBefore(clock.instant());
        }
        session.setAttribute(SINCE, clock.instant());
        return false;
    }
}
