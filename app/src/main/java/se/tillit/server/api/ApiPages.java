package se.tillit.server.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import se.tillit.exchange.Language;
import se.tillit.server.job.Json;
import se.tillit.server.problem.ProblemDetails;
import se.tillit.server.problem.Sentences;
import se.tillit.server.web.OpenToAll;
import se.tillit.server.web.Pages;
import se.tillit.server.web.Viewing;

/** Hands out the description of the interface: to systems as OpenAPI, to people as a page. */
@Controller
class ApiPages {

    private final Pages pages;
    private final ApiDocument document;

    ApiPages(Pages pages, ApiDocument document) {
        this.pages = pages;
        this.document = document;
    }

    @GetMapping(path = "/api/v1/openapi.json", produces = MediaType.APPLICATION_JSON_VALUE)
    @OpenToAll
    ResponseEntity<String> document(Viewing viewing) {
        return ResponseEntity.ok()
                .header("Content-Language", viewing.language().code())
                .header("Vary", "Accept-Language")
                .contentType(MediaType.APPLICATION_JSON)
                .body(Json.text(document.in(viewing.language())));
    }

    @GetMapping("/api")
    @OpenToAll
    ModelAndView show(Viewing viewing) {
        return pages.show(viewing, "server/api", ApiDocument.TEXTS, List.of(), view(viewing.language()));
    }

    private ApiView view(Language language) {
        var schemas = new ApiSchemas((schema, field) -> ApiDocument.field(language, schema, field));
        var groups = new TreeMap<String, List<ApiView.Call>>();
        for (var operation : document.operations()) {
            groups.computeIfAbsent(ApiDocument.tag(operation), tag -> new ArrayList<>())
                    .add(call(operation, language, schemas));
        }
        schemas.of(ProblemDetails.class);
        return new ApiView(
                groups.entrySet().stream()
                        .map(group -> new ApiView.Group(
                                ApiDocument.text(language, "group." + group.getKey()), group.getValue()))
                        .toList(),
                schemas.known().entrySet().stream()
                        .map(schema -> new ApiView.Schema(schema.getKey(), fields(schema.getValue())))
                        .toList(),
                ApiDocument.problems().stream()
                        .map(status -> new ApiView.Problem(
                                status,
                                Sentences.text(language, "title." + status, List.of()),
                                Sentences.text(language, "todo." + status, List.of())))
                        .toList());
    }

    private static ApiView.Call call(ApiOperation operation, Language language, ApiSchemas schemas) {
        var answer = operation.answer();
        var told = answer.type();
        return new ApiView.Call(
                operation.id(),
                operation.method(),
                operation.path(),
                ApiDocument.text(language, operation.id()),
                operation.parameters().stream()
                        .map(parameter -> new ApiView.Row(
                                parameter.name(),
                                typeOf(schemas.of(parameter.type())),
                                ApiDocument.parameterText(language, operation, parameter)))
                        .toList(),
                operation.bodies().stream().map(ApiOperation.Body::mediaType).toList(),
                answer.status() + " " + answer.mediaType(),
                told == null ? "" : nameOf(schemas.of(told)));
    }

    private static List<ApiView.Row> fields(Map<String, Object> schema) {
        var rows = new ArrayList<ApiView.Row>();
        if (schema.get("properties") instanceof Map<?, ?> fields) {
            fields.forEach((name, field) -> {
                if (field instanceof Map<?, ?> described) {
                    rows.add(new ApiView.Row(
                            String.valueOf(name), typeOf(described), String.valueOf(described.get("description"))));
                }
            });
        }
        return rows;
    }

    /** The type in a word or two: a reference by the name of what it refers to. */
    private static String typeOf(Map<?, ?> schema) {
        if (schema.containsKey("$ref")) {
            return nameOf(schema);
        }
        if (schema.get("anyOf") instanceof List<?> either && either.getFirst() instanceof Map<?, ?> first) {
            return nameOf(first) + ", null";
        }
        if (schema.get("items") instanceof Map<?, ?> items) {
            return "array: " + typeOf(items);
        }
        var type = schema.get("type");
        return switch (type) {
            case null -> "any";
            case List<?> several -> several.getFirst() + ", null";
            default -> type.toString();
        };
    }

    private static String nameOf(Map<?, ?> schema) {
        var reference = String.valueOf(schema.get("$ref"));
        return reference.substring(reference.lastIndexOf('/') + 1);
    }
}
