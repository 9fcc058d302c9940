package se.tillit.exchange.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import se.tillit.exchange.SharedFolder;

class ExchangeSchemaTest {

    private final List<Map<String, Object>> published = Json.objects(Json.resource("datapackage.json"), "resources");

    @Test
    void has_the_published_files_in_the_published_order() {
        assertThat(ExchangeSchema.ALL)
                .extracting(Resource::name, Resource::file, Resource::title)
                .containsExactlyElementsOf(published.stream()
                        .map(resource -> tuple(resource.get("name"), resource.get("path"), resource.get("title")))
                        .toList());
    }

    @Test
    void has_the_published_columns_with_all_that_is_said_of_them() {
        for (var at = 0; at < published.size(); at++) {
            var schema = Json.object(published.get(at), "schema");
            assertThat(ExchangeSchema.ALL.get(at).fields())
                    .containsExactlyElementsOf(Json.objects(schema, "fields").stream()
                            .map(ExchangeSchemaTest::field)
                            .toList());
        }
    }

    private static Field field(Map<String, Object> json) {
        var limits = Json.object(json, "constraints");
        return new Field(
                text(json, "name"),
                text(json, "title"),
                FieldType.valueOf(text(json, "type").toUpperCase(Locale.ROOT)),
                Boolean.TRUE.equals(limits.get("required")) ? Need.REQUIRED : Need.OPTIONAL,
                Json.list(limits.get("enum")).stream().map(Object::toString).toList(),
                (Integer) limits.get("minimum"),
                (Integer) limits.get("maximum"),
                (String) limits.get("pattern"));
    }

    private static String text(Map<String, Object> json, String name) {
        return String.valueOf(json.get(name));
    }

    @Test
    void has_the_published_keys_and_references() {
        for (var at = 0; at < published.size(); at++) {
            var schema = Json.object(published.get(at), "schema");
            var resource = ExchangeSchema.ALL.get(at);
            assertThat(resource.key()).isEqualTo(Json.list(schema.get("primaryKey")));
            assertThat(resource.references())
                    .extracting(
                            key -> List.copyOf(key.fields()), ForeignKey::resource, key -> List.copyOf(key.targets()))
                    .containsExactlyElementsOf(Json.objects(schema, "foreignKeys").stream()
                            .map(key -> {
                                var reference = Json.object(key, "reference");
                                return tuple(
                                        Json.list(key.get("fields")),
                                        reference.get("resource"),
                                        Json.list(reference.get("fields")));
                            })
                            .toList());
        }
    }

    @Test
    void is_the_schema_that_was_agreed_on() throws IOException {
        var agreed = SharedFolder.find().map(shared -> shared.resolve("exchange/datapackage.json"));
        Assumptions.assumeTrue(agreed.isPresent());
        try (var own = ExchangeSchema.class.getResourceAsStream("datapackage.json")) {
            assertThat(own).hasContent(Files.readString(agreed.orElseThrow()));
        }
    }
}
