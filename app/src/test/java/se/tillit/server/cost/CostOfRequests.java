package se.tillit.server.cost;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.Ordered;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerMapping;

/** Keeps what each marked request cost, from before the first filter to after the last. */
final class CostOfRequests extends OncePerRequestFilter implements Ordered {

    /** The header with a mark by which to ask for the cost. */
    static final String MARK = "Cost-Mark";

    /**
     * What a request cost.
     *
     * @param route the route that answered; empty if none did
     * @param statements what was said to the database
     */
    record Cost(String route, List<String> statements) {}

    private final Map<String, Cost> costs = new ConcurrentHashMap<>();

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var mark = request.getHeader(MARK);
        if (mark == null) {
            chain.doFilter(request, response);
            return;
        }
        try {
            var heard = HeardStatements.during(() -> chain.doFilter(request, response));
            var route = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
            costs.put(mark, new Cost(route == null ? "" : route.toString(), List.copyOf(heard)));
        } catch (ServletException | IOException | RuntimeException failure) {
            throw failure;
        } catch (Exception failure) {
            throw new ServletException(failure);
        }
    }

    /** Whether the request with the mark is over. */
    boolean knows(String mark) {
        return costs.containsKey(mark);
    }

    /** What the request with the mark cost. */
    Cost of(String mark) {
        var cost = costs.get(mark);
        if (cost == null) {
            throw new IllegalStateException("No request was marked " + mark);
        }
        return cost;
    }
}
