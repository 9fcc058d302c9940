package se.tillit.server.api;

import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/** Says in JSON Schema what a record looks like as JSON, and gathers every record that is met on the way. */
final class ApiSchemas {

    private static final String REFERENCE = "$ref";
    private static final String TYPE = "type";
    private static final Snake SNAKE = new Snake();

    private final Map<String, Map<String, Object>> known = new TreeMap<>();
    private final Texts texts;

    /** Finds what a field means. */
    @FunctionalInterface
    interface Texts {
        String ofField(String schema, String field);
    }

    ApiSchemas(Texts texts) {
        this.texts = texts;
    }

    /** Every record met so far, by its name. */
    Map<String, Map<String, Object>> known() {
        return known;
    }

    /** The schema of the type; a record is referred to. */
    Map<String, Object> of(Type type) {
        return of(type, Map.of());
    }

    private Map<String, Object> of(Type type, Map<String, Type> variables) {
        return switch (type) {
            case TypeVariable<?> variable -> {
                var bound = variables.get(variable.getName());
                yield bound == null ? Map.of() : of(bound, variables);
            }
            case ParameterizedType generic -> ofGeneric(generic, variables);
            case Class<?> plain -> ofClass(plain, Map.of(), plain.getSimpleName());
            default -> Map.of();
        };
    }

    private Map<String, Object> ofGeneric(ParameterizedType type, Map<String, Type> variables) {
        var raw = (Class<?>) type.getRawType();
        var inner = type.getActualTypeArguments();
        if (Collection.class.isAssignableFrom(raw)) {
            return ordered(TYPE, "array", "items", of(inner[0], variables));
        }
        if (Map.class.isAssignableFrom(raw)) {
            return ordered(TYPE, "object", "additionalProperties", of(inner[1], variables));
        }
        var bound = new LinkedHashMap<String, Type>();
        var declared = raw.getTypeParameters();
        for (var place = 0; place < declared.length; place++) {
            bound.put(declared[place].getName(), inner[place]);
        }
        var name =
                raw.getSimpleName() + Stream.of(inner).map(ApiSchemas::simple).collect(Collectors.joining());
        return ofClass(raw, bound, name);
    }

    private static String simple(Type type) {
        return type instanceof Class<?> plain ? plain.getSimpleName() : "";
    }

    private Map<String, Object> ofClass(Class<?> type, Map<String, Type> variables, String name) {
        if (type == String.class) {
            return Map.of(TYPE, "string");
        }
        if (type == long.class || type == int.class || type == Long.class || type == Integer.class) {
            return Map.of(TYPE, "integer");
        }
        if (type == boolean.class || type == Boolean.class) {
            return Map.of(TYPE, "boolean");
        }
        if (type == double.class || type == Double.class || type == BigDecimal.class) {
            return Map.of(TYPE, "number");
        }
        if (type == Instant.class) {
            return ordered(TYPE, "string", "format", "date-time");
        }
        if (type == LocalDate.class) {
            return ordered(TYPE, "string", "format", "date");
        }
        if (type.isEnum()) {
            return ordered(
                    TYPE,
                    "string",
                    "enum",
                    Stream.of(type.getEnumConstants()).map(Object::toString).toList());
        }
        if (type.isRecord()) {
            return reference(type, variables, name);
        }
        if (type == JsonNode.class || type == Object.class) {
            return Map.of();
        }
        throw new IllegalStateException("Systems cannot be told what a %s looks like.".formatted(type));
    }

    private Map<String, Object> reference(Class<?> type, Map<String, Type> variables, String simple) {
        var outer = type.getDeclaringClass();
        var name = outer == null || !outer.isRecord() ? simple : outer.getSimpleName() + simple;
        if (!known.containsKey(name)) {
            var schema = new LinkedHashMap<String, Object>();
            known.put(name, schema);
            var fields = new LinkedHashMap<String, Object>();
            for (var component : type.getRecordComponents()) {
                var field = nameOf(component);
                fields.put(field, field(name, field, component, variables));
            }
            schema.put(TYPE, "object");
            schema.put("properties", fields);
            schema.put("required", List.copyOf(fields.keySet()));
        }
        return Map.of(REFERENCE, "#/components/schemas/" + name);
    }

    private Map<String, Object> field(
            String schema, String name, RecordComponent component, Map<String, Type> variables) {
        var field = new LinkedHashMap<>(of(component.getGenericType(), variables));
        if (mayBeNull(component.getAnnotatedType())) {
            if (field.containsKey(REFERENCE)) {
                var either = List.of(Map.copyOf(field), Map.of(TYPE, "null"));
                field.clear();
                field.put("anyOf", either);
            } else if (field.get(TYPE) instanceof String only) {
                field.put(TYPE, List.of(only, "null"));
            }
        }
        field.put("description", texts.ofField(schema, name));
        return field;
    }

    /** What the component is called as JSON. */
    private static String nameOf(RecordComponent component) {
        var naming = component.getDeclaringRecord().getAnnotation(JsonNaming.class);
        if (naming == null) {
            return component.getName();
        }
        if (naming.value() == PropertyNamingStrategies.SnakeCaseStrategy.class) {
            return SNAKE.nameOf(component.getName());
        }
        throw new IllegalStateException("Systems cannot be told what %s is called.".formatted(component));
    }

    private static boolean mayBeNull(AnnotatedType type) {
        return type.isAnnotationPresent(Nullable.class);
    }

    private static Map<String, Object> ordered(String one, Object first, String other, Object second) {
        var map = new LinkedHashMap<String, Object>();
        map.put(one, first);
        map.put(other, second);
        return map;
    }

    /** Names as Jackson writes them. */
    private static final class Snake extends PropertyNamingStrategies.SnakeCaseStrategy {
        String nameOf(String component) {
            return translate(component);
        }
    }
}
