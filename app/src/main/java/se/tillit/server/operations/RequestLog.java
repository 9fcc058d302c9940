package se.tillit.server.operations;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Writes a line for each request: the route as the program writes it ({@code /months/{month}}), never as it was asked
 * for, since ids and searches stand in that; and the account's key, never a name.
 */
final class RequestLog extends OncePerRequestFilter implements Ordered {

    private static final Logger LOG = LoggerFactory.getLogger("tillit.request");
    private static final Set<String> METHODS =
            Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE");

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var began = System.nanoTime();
        var completed = false;
        try {
            chain.doFilter(request, response);
            completed = true;
        } finally {
            write(request, completed ? response.getStatus() : HttpServletResponse.SC_INTERNAL_SERVER_ERROR, began);
        }
    }

    private static void write(HttpServletRequest request, int status, long began) {
        var method = METHODS.contains(request.getMethod()) ? request.getMethod() : "other";
        LOG.atInfo()
                .addKeyValue("method", method)
                .addKeyValue("route", noted(request, RouteNote.ROUTE))
                .addKeyValue("status", status)
                .addKeyValue("ms", TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began))
                .addKeyValue("account", noted(request, RouteNote.ACCOUNT))
                .log("request");
    }

    private static String noted(HttpServletRequest request, String name) {
        return request.getAttribute(name) instanceof String text ? text : "-";
    }
}
