package se.tillit.identity.route;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.HttpMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import se.tillit.identity.Action;
import se.tillit.server.web.Needs;
import se.tillit.server.web.OpenToAll;

/**
 * A page or a call: what a handler of ours answers to.
 *
 * @param method how it is asked for
 * @param pattern its address, with places for keys
 * @param handler what answers
 */
record Route(HttpMethod method, String pattern, HandlerMethod handler) {

    /** Every route of ours, in the order of their addresses. */
    static List<Route> all(RequestMappingHandlerMapping mapping) {
        return mapping.getHandlerMethods().entrySet().stream()
                .filter(entry -> entry.getValue().getBeanType().getPackageName().startsWith("se.tillit"))
                .flatMap(entry -> routes(entry.getKey(), entry.getValue()))
                .sorted(java.util.Comparator.comparing(Route::toString))
                .toList();
    }

    private static Stream<Route> routes(RequestMappingInfo info, HandlerMethod handler) {
        var methods = info.getMethodsCondition().getMethods();
        var asked = methods.isEmpty()
                ? List.of(HttpMethod.GET, HttpMethod.POST)
                : methods.stream()
                        .map(method -> HttpMethod.valueOf(method.name()))
                        .toList();
        return info.getPatternValues().stream()
                .flatMap(pattern -> asked.stream().map(method -> new Route(method, pattern, handler)));
    }

    /** The right that it needs, if it needs one. */
    Optional<Action> findAction() {
        return Optional.ofNullable(handler.getMethodAnnotation(Needs.class)).map(Needs::value);
    }

    boolean isOpenToAll() {
        return handler.hasMethodAnnotation(OpenToAll.class);
    }

    boolean isOfTheApi() {
        return pattern.startsWith("/api/v1");
    }

    /** Answers to anything that goes wrong, whoever asks. */
    boolean isErrorPage() {
        return pattern.equals("/error");
    }

    @Override
    public String toString() {
        return "%s %s".formatted(pattern, method);
    }
}
