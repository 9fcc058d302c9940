package se.tillit.identity.door;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import se.tillit.server.web.OpenToAll;

/** The routes that are {@link OpenToAll}, read from the handlers themselves when first asked. */
@Component
final class OpenRoutes implements RequestMatcher {

    private final ObjectProvider<RequestMappingHandlerMapping> mappings;
    private volatile @Nullable RequestMatcher matcher;

    OpenRoutes(ObjectProvider<RequestMappingHandlerMapping> mappings) {
        this.mappings = mappings;
    }

    @Override
    public boolean matches(HttpServletRequest request) {
        var known = matcher;
        if (known == null) {
            known = read();
            matcher = known;
        }
        return known.matches(request);
    }

    private RequestMatcher read() {
        List<RequestMatcher> open = mappings.stream()
                .flatMap(mapping -> mapping.getHandlerMethods().entrySet().stream())
                .filter(route -> route.getValue().hasMethodAnnotation(OpenToAll.class))
                .flatMap(route -> matchers(route.getKey()))
                .toList();
        return open.isEmpty() ? request -> false : new OrRequestMatcher(open);
    }

    private static Stream<RequestMatcher> matchers(RequestMappingInfo route) {
        var methods = route.getMethodsCondition().getMethods();
        return route.getPatternValues().stream()
                .flatMap(pattern -> methods.isEmpty()
                        ? Stream.of(PathPatternRequestMatcher.withDefaults().matcher(pattern))
                        : methods.stream()
                                .map(method -> PathPatternRequestMatcher.withDefaults()
                                        .matcher(HttpMethod.valueOf(method.name()), pattern)));
    }
}
