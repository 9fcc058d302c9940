package se.tillit.server.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.DefaultParameterNameDiscoverer;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import se.tillit.exchange.Language;
import se.tillit.server.ServerTest;
import se.tillit.server.job.Json;

/** The description of the interface says what there is: every call with its values, in words, and nothing else. */
@ServerTest
class ApiDocumentTest {

    @Autowired
    private ApiDocument document;

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private RequestMappingHandlerMapping requestMappingHandlerMapping;

    private MockMvc mvc;

    @BeforeEach
    void withoutTheDoor() {
        mvc = MockMvcBuilders.webAppContextSetup(context).build();
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> read(String language) throws Exception {
        var answer = mvc.perform(
                        MockMvcRequestBuilders.get("/api/v1/openapi.json").header("Accept-Language", language))
                .andReturn()
                .getResponse();
        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(answer.getContentType()).isEqualTo("application/json");
        return Json.value(answer.getContentAsString(), Map.class);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(@Nullable Object value) {
        return (Map<String, Object>) Objects.requireNonNull(value);
    }

    private static List<?> list(@Nullable Object value) {
        return (List<?>) Objects.requireNonNull(value);
    }

    /** Calls as {@code METHOD path?value&value}, by the annotations of the handlers. */
    private TreeSet<String> handled() {
        var calls = new TreeSet<String>();
        var names = new DefaultParameterNameDiscoverer();
        requestMappingHandlerMapping.getHandlerMethods().forEach((info, handler) -> {
            for (var path : info.getPatternValues()) {
                if (path.startsWith("/api/")) {
                    var asked = new TreeSet<String>();
                    for (var parameter : handler.getMethodParameters()) {
                        parameter.initParameterNameDiscovery(names);
                        var isFile = parameter
                                .getGenericParameterType()
                                .getTypeName()
                                .contains(MultipartFile.class.getSimpleName());
                        if (!isFile
                                && (parameter.hasParameterAnnotation(PathVariable.class)
                                        || parameter.hasParameterAnnotation(RequestParam.class))) {
                            asked.add(String.valueOf(parameter.getParameterName()));
                        }
                    }
                    info.getMethodsCondition()
                            .getMethods()
                            .forEach(method -> calls.add("%s %s?%s".formatted(method, path, String.join("&", asked))));
                    assertThat(info.getMethodsCondition().getMethods()).as(path).isNotEmpty();
                }
            }
        });
        return calls;
    }

    @Test
    void describes_every_call_with_its_values_and_no_other() throws Exception {
        var described = new TreeSet<String>();
        map(read("en").get("paths"))
                .forEach((path, methods) -> map(methods).forEach((method, operation) -> {
                    var names = new TreeSet<String>();
                    for (var parameter : list(map(operation).get("parameters"))) {
                        names.add(String.valueOf(map(parameter).get("name")));
                    }
                    described.add("%s %s?%s"
                            .formatted(method.toUpperCase(java.util.Locale.ROOT), path, String.join("&", names)));
                }));
        assertThat(described).contains("POST /api/v1/months/{month}/package?month&withdrawals");
        assertThat(described).containsExactlyElementsOf(handled());
    }

    @Test
    void says_what_everything_means_in_both_languages() {
        for (var language : Language.values()) {
            var missing = new TreeSet<String>();
            collect(document.in(language), missing, language);
            for (var operation : document.operations()) {
                missing.addAll(missing(language, "group." + ApiDocument.tag(operation)));
            }
            assertThat(missing).as(language.code()).isEmpty();
        }
    }

    private static List<String> missing(Language language, String key) {
        return ApiDocument.TEXTS.keys(language).contains(key) ? List.of() : List.of(key);
    }

    private static void collect(Object part, TreeSet<String> missing, Language language) {
        if (part instanceof Map<?, ?> map) {
            map.forEach((key, value) -> {
                var isText = key.equals("description") || key.equals("summary");
                if (isText
                        && value instanceof String text
                        && !text.contains(" ")
                        && text.matches("[A-Za-z0-9.-]+[^.]")) {
                    missing.add(text);
                }
                collect(value, missing, language);
            });
        } else if (part instanceof List<?> list) {
            list.forEach(value -> collect(value, missing, language));
        }
    }

    @Test
    void has_the_same_texts_in_both_languages() {
        assertThat(ApiDocument.TEXTS.keys(Language.ENGLISH)).isEqualTo(ApiDocument.TEXTS.keys(Language.SWEDISH));
    }

    @Test
    void speaks_the_language_that_is_asked_for() throws Exception {
        assertThat(map(read("sv").get("info")).get("title")).isEqualTo("Tillits gränssnitt för andra system");
        assertThat(map(read("en").get("info")).get("title")).isEqualTo("Tillit's interface for other systems");
    }

    @Test
    void keeps_to_the_form_of_openapi() throws Exception {
        var read = read("en");
        assertThat(read.get("openapi")).isEqualTo("3.1.1");
        var ids = new ArrayList<String>();
        map(read.get("paths"))
                .forEach((path, methods) -> map(methods).forEach((method, operation) -> {
                    ids.add(String.valueOf(map(operation).get("operationId")));
                    assertThat(map(operation)).containsKeys("summary", "responses", "parameters");
                    for (var parameter : list(map(operation).get("parameters"))) {
                        var isInPath = path.contains("{" + map(parameter).get("name") + "}");
                        assertThat(map(parameter).get("in")).as(path).isEqualTo(isInPath ? "path" : "query");
                    }
                }));
        assertThat(new HashSet<>(ids)).hasSameSizeAs(ids);
        var schemas = map(map(read.get("components")).get("schemas"));
        assertThat(schemas).containsKeys("ImportAnswer", "JobAnswer", "ProblemDetails");
        assertThat(references(read))
                .isNotEmpty()
                .allSatisfy(
                        reference -> assertThat(schemas).containsKey(reference.replace("#/components/schemas/", "")));
    }

    private static List<String> references(Object part) {
        var found = new ArrayList<String>();
        if (part instanceof Map<?, ?> map) {
            map.forEach((key, value) -> {
                if (key.equals("$ref")) {
                    found.add(String.valueOf(value));
                }
                found.addAll(references(value));
            });
        } else if (part instanceof List<?> list) {
            list.forEach(value -> found.addAll(references(value)));
        }
        return found;
    }

    @Test
    void says_what_may_be_missing_and_what_form_values_have() throws Exception {
        var fields =
                map(map(map(map(read("en").get("components")).get("schemas")).get("ImportAnswer"))
                        .get("properties"));
        assertThat(map(fields.get("problem")).get("type")).isEqualTo(List.of("string", "null"));
        assertThat(map(fields.get("received_at")).get("format")).isEqualTo("date-time");
        assertThat(map(fields.get("numbers")).get("$ref")).isEqualTo("#/components/schemas/ImportNumbers");
    }

    @Test
    void shows_it_as_a_page_to_people() throws Exception {
        for (var language : List.of("sv", "en")) {
            var page = mvc.perform(MockMvcRequestBuilders.get("/api").header("Accept-Language", language))
                    .andReturn()
                    .getResponse();
            assertThat(page.getStatus()).isEqualTo(200);
            assertThat(page.getContentAsString())
                    .contains("POST /api/v1/months/{month}/package", "id=\"schema-ImportAnswer\"", "id=\"problem-404\"")
                    .doesNotContain("http://", "https://");
        }
    }
}
