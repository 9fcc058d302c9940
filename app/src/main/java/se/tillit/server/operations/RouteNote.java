package se.tillit.server.operations;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import se.tillit.server.web.Viewings;

/** Notes on a request, for its line in the log, which route it took and whose it is. */
final class RouteNote implements HandlerInterceptor {

    static final String ROUTE = RouteNote.class.getName() + ".route";
    static final String ACCOUNT = RouteNote.class.getName() + ".account";

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (request.getAttribute(ROUTE) == null) {
            request.setAttribute(ROUTE, request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE));
            request.setAttribute(ACCOUNT, Viewings.who().account());
        }
        return true;
    }
}
