package se.tillit.server.api;

import java.io.InputStream;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.DefaultParameterNameDiscoverer;
import org.springframework.core.MethodParameter;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ValueConstants;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import se.tillit.server.web.OpenToAll;

/** Finds the calls that systems can make among the handlers of the program. */
final class ApiRoutes {

    /** What the path of every call begins with. */
    static final String PREFIX = "/api/v1/";

    private static final DefaultParameterNameDiscoverer NAMES = new DefaultParameterNameDiscoverer();
    private static final int ACCEPTED = 202;
    private static final int OK = 200;

    private ApiRoutes() {}

    /** All of them, by path and method; handlers that differ only in what is sent are one call. */
    static List<ApiOperation> of(RequestMappingHandlerMapping mapping) {
        var found = new LinkedHashMap<String, ApiOperation>();
        mapping.getHandlerMethods().entrySet().stream()
                .sorted(Comparator.comparing(entry -> entry.getKey().toString()))
                .forEach(entry -> each(entry, operation -> found.merge(operation.id(), operation, ApiRoutes::joined)));
        return found.values().stream()
                .sorted(Comparator.comparing(ApiOperation::path).thenComparing(ApiOperation::method))
                .toList();
    }

    private static void each(
            Map.Entry<RequestMappingInfo, HandlerMethod> route, java.util.function.Consumer<ApiOperation> use) {
        for (var path : route.getKey().getPatternValues()) {
            if (path.startsWith(PREFIX)) {
                for (var method : route.getKey().getMethodsCondition().getMethods()) {
                    use.accept(operation(method.name(), path, route.getKey(), route.getValue()));
                }
            }
        }
    }

    private static ApiOperation operation(String method, String path, RequestMappingInfo info, HandlerMethod handler) {
        var parameters = new ArrayList<ApiOperation.Parameter>();
        var parts = new ArrayList<String>();
        Type sent = null;
        var isFile = false;
        for (var parameter : handler.getMethodParameters()) {
            parameter.initParameterNameDiscovery(NAMES);
            if (parameter.hasParameterAnnotation(PathVariable.class)) {
                parameters.add(new ApiOperation.Parameter(
                        String.valueOf(parameter.getParameterName()), true, true, parameter.getParameterType(), null));
            } else if (parameter.hasParameterAnnotation(RequestBody.class)) {
                sent = parameter.getGenericParameterType();
            } else if (parameter.getParameterType() == InputStream.class) {
                isFile = true;
            } else if (parameter.hasParameterAnnotation(RequestParam.class)) {
                asked(parameter, parameters, parts);
            }
        }
        return new ApiOperation(
                id(method, path),
                method,
                path,
                handler.hasMethodAnnotation(OpenToAll.class),
                parameters,
                bodies(info, sent, isFile, parts),
                answer(method, path, handler));
    }

    private static void asked(MethodParameter parameter, List<ApiOperation.Parameter> parameters, List<String> parts) {
        var asked = parameter.getParameterAnnotation(RequestParam.class);
        if (asked == null) {
            return;
        }
        var name = asked.name().isEmpty() ? String.valueOf(parameter.getParameterName()) : asked.name();
        if (parameter.getGenericParameterType().getTypeName().contains("MultipartFile")) {
            parts.add(name);
            return;
        }
        var hasUsual = !asked.defaultValue().equals(ValueConstants.DEFAULT_NONE);
        parameters.add(new ApiOperation.Parameter(
                name,
                false,
                asked.required() && !hasUsual,
                parameter.getParameterType(),
                hasUsual && !asked.defaultValue().isEmpty() ? asked.defaultValue() : null));
    }

    private static List<ApiOperation.Body> bodies(
            RequestMappingInfo info, @Nullable Type sent, boolean isFile, List<String> parts) {
        if (sent != null) {
            return List.of(new ApiOperation.Body(MediaType.APPLICATION_JSON_VALUE, sent, List.of()));
        }
        if (!isFile && parts.isEmpty()) {
            return List.of();
        }
        var types = info.getConsumesCondition().getConsumableMediaTypes();
        return (types.isEmpty()
                        ? Stream.of(MediaType.ALL)
                        : types.stream().sorted(Comparator.comparing(MediaType::toString)))
                .map(type -> new ApiOperation.Body(type.toString(), null, parts))
                .toList();
    }

    private static ApiOperation.Answer answer(String method, String path, HandlerMethod handler) {
        var type = handler.getReturnType().getGenericParameterType();
        if (type == void.class) {
            var isText = path.endsWith(".csv");
            return new ApiOperation.Answer(OK, isText ? "text/csv" : MediaType.APPLICATION_OCTET_STREAM_VALUE, null);
        }
        if (type instanceof ParameterizedType wrapped && wrapped.getRawType() == ResponseEntity.class) {
            var told = wrapped.getActualTypeArguments()[0];
            var status = method.equals("POST") ? ACCEPTED : OK;
            return new ApiOperation.Answer(
                    status, MediaType.APPLICATION_JSON_VALUE, told == String.class ? null : told);
        }
        return new ApiOperation.Answer(OK, MediaType.APPLICATION_JSON_VALUE, type);
    }

    private static ApiOperation joined(ApiOperation one, ApiOperation other) {
        var parameters = new LinkedHashSet<>(one.parameters());
        parameters.addAll(other.parameters());
        var bodies = new LinkedHashSet<>(one.bodies());
        bodies.addAll(other.bodies());
        return new ApiOperation(
                one.id(),
                one.method(),
                one.path(),
                one.isOpen(),
                List.copyOf(parameters),
                List.copyOf(bodies),
                one.answer());
    }

    /** {@code GET /api/v1/months/{month}/findings.csv} is {@code getMonthsMonthFindingsCsv}. */
    static String id(String method, String path) {
        var id = new StringBuilder(method.toLowerCase(Locale.ROOT));
        for (var word : path.substring(PREFIX.length()).split("[^A-Za-z0-9]+", -1)) {
            if (!word.isEmpty()) {
                id.append(word.substring(0, 1).toUpperCase(Locale.ROOT)).append(word.substring(1));
            }
        }
        return id.toString();
    }
}
