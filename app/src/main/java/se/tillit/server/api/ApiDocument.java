package se.tillit.server.api;

import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import se.tillit.exchange.Language;
import se.tillit.exchange.Messages;
import se.tillit.server.problem.ProblemDetails;

/**
 * The description of the interface for systems (OpenAPI 3.1), made from the handlers themselves, so that nothing can be
 * called that is not in it. What things mean is in {@code api_sv.properties} and {@code api_en.properties}.
 */
@Component
public class ApiDocument {

    static final Messages TEXTS = Messages.beside(ApiDocument.class, "api");

    private static final String VERSION = "1";
    private static final String KEY = "apiKey";
    private static final String SCHEMA = "schema";
    private static final String CONTENT = "content";
    private static final String DESCRIPTION = "description";
    private static final List<Integer> PROBLEMS =
            List.of(400, 401, 403, 404, 405, 406, 409, 411, 413, 415, 422, 429, 500, 503);

    private final RequestMappingHandlerMapping handlers;

    ApiDocument(RequestMappingHandlerMapping requestMappingHandlerMapping) {
        this.handlers = requestMappingHandlerMapping;
    }

    /** Every call, by path. */
    List<ApiOperation> operations() {
        return ApiRoutes.of(handlers);
    }

    /** The statuses of problems that any call may answer with. */
    static List<Integer> problems() {
        return PROBLEMS;
    }

    /** The document, ready to be written as JSON. */
    public Map<String, Object> in(Language language) {
        var schemas = new ApiSchemas((schema, field) -> field(language, schema, field));
        var paths = new LinkedHashMap<String, Map<String, Object>>();
        for (var operation : operations()) {
            paths.computeIfAbsent(operation.path(), path -> new LinkedHashMap<>())
                    .put(operation.method().toLowerCase(Locale.ROOT), describe(operation, language, schemas));
        }
        schemas.of(ProblemDetails.class);
        var document = new LinkedHashMap<String, Object>();
        document.put("openapi", "3.1.1");
        document.put(
                "info",
                Map.of("title", text(language, "title"), "version", VERSION, DESCRIPTION, text(language, "intro")));
        document.put("security", List.of(Map.of(KEY, List.of())));
        document.put("paths", paths);
        document.put(
                "components",
                Map.of(
                        "securitySchemes",
                        Map.of(KEY, Map.of("type", "http", "scheme", "bearer", DESCRIPTION, text(language, "key"))),
                        "schemas",
                        schemas.known()));
        return document;
    }

    private static Map<String, Object> describe(ApiOperation operation, Language language, ApiSchemas schemas) {
        var described = new LinkedHashMap<String, Object>();
        described.put("operationId", operation.id());
        described.put("summary", text(language, operation.id()));
        described.put("tags", List.of(tag(operation)));
        if (operation.isOpen()) {
            described.put("security", List.of());
        }
        var parameters = new ArrayList<Map<String, Object>>();
        for (var parameter : operation.parameters()) {
            parameters.add(parameter(operation, parameter, language, schemas));
        }
        described.put("parameters", parameters);
        if (!operation.bodies().isEmpty()) {
            var content = new LinkedHashMap<String, Object>();
            for (var body : operation.bodies()) {
                content.put(body.mediaType(), Map.of(SCHEMA, body(body, schemas)));
            }
            described.put("requestBody", Map.of("required", true, CONTENT, content));
        }
        described.put("responses", responses(operation, language, schemas));
        return described;
    }

    private static Map<String, Object> parameter(
            ApiOperation operation, ApiOperation.Parameter parameter, Language language, ApiSchemas schemas) {
        var described = new LinkedHashMap<String, Object>();
        described.put("name", parameter.name());
        described.put("in", parameter.isInPath() ? "path" : "query");
        described.put("required", parameter.isRequired());
        described.put(DESCRIPTION, parameterText(language, operation, parameter));
        var schema = new LinkedHashMap<>(schemas.of(parameter.type()));
        var usual = parameter.usual();
        if (usual != null) {
            schema.put("default", "integer".equals(schema.get("type")) ? Long.valueOf(usual) : usual);
        }
        described.put(SCHEMA, schema);
        return described;
    }

    private static Map<String, Object> body(ApiOperation.Body body, ApiSchemas schemas) {
        if (body.parts().isEmpty()) {
            return told(body.type(), schemas);
        }
        var parts = new LinkedHashMap<String, Object>();
        for (var part : body.parts()) {
            parts.put(part, Map.of("type", "array", "items", Map.of()));
        }
        return Map.of("type", "object", "properties", parts, "required", body.parts());
    }

    private static Map<String, Object> told(@Nullable Type type, ApiSchemas schemas) {
        return type == null ? Map.of() : schemas.of(type);
    }

    private static Map<String, Object> responses(ApiOperation operation, Language language, ApiSchemas schemas) {
        var answer = operation.answer();
        var responses = new LinkedHashMap<String, Object>();
        var well = new LinkedHashMap<String, Object>();
        well.put(DESCRIPTION, text(language, "answer." + answer.status()));
        if (answer.status() == 202) {
            well.put(
                    "headers",
                    Map.of(
                            "Location",
                            Map.of(DESCRIPTION, text(language, "location"), SCHEMA, Map.of("type", "string"))));
        }
        well.put(CONTENT, Map.of(answer.mediaType(), Map.of(SCHEMA, told(answer.type(), schemas))));
        responses.put(Integer.toString(answer.status()), well);
        responses.put(
                "default",
                Map.of(
                        DESCRIPTION,
                        text(language, "answer.problem"),
                        CONTENT,
                        Map.of(ProblemDetails.MEDIA_TYPE, Map.of(SCHEMA, schemas.of(ProblemDetails.class)))));
        return responses;
    }

    /** What it is about: the first part of its path. */
    static String tag(ApiOperation operation) {
        return operation.path().substring(ApiRoutes.PREFIX.length()).split("[/.]", 2)[0];
    }

    static String parameterText(Language language, ApiOperation operation, ApiOperation.Parameter parameter) {
        var own = operation.id() + "." + parameter.name();
        return text(language, TEXTS.keys(language).contains(own) ? own : "parameter." + parameter.name());
    }

    static String field(Language language, String schema, String field) {
        var own = schema + "." + field;
        return text(language, TEXTS.keys(language).contains(own) ? own : "field." + field);
    }

    /** The text; the key itself where nobody has written it, which a test finds. */
    static String text(Language language, String key) {
        return TEXTS.keys(language).contains(key) ? TEXTS.text(key, language) : key;
    }
}
