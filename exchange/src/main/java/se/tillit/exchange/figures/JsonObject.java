package se.tillit.exchange.figures;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import se.tillit.kernel.Money;
import se.tillit.kernel.Ratio;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * A part of a file, as far as it is asked for. What is missing or of another kind is answered with
 * {@link IllegalArgumentException}, which only {@link EarlierResult} sees.
 */
final class JsonObject {

    private final Map<String, Object> values = new TreeMap<>();

    private JsonObject() {}

    /** Reads the object that the parser stands on, passing over the properties that are not wanted. */
    static JsonObject read(JsonParser json, Predicate<String> isWanted) {
        expect(json.currentToken() == JsonToken.START_OBJECT, "object");
        var object = new JsonObject();
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            var name = json.currentName();
            var token = json.nextToken();
            if (isWanted.test(name)) {
                var value = value(json, token);
                if (value != null) {
                    object.values.put(name, value);
                }
            } else {
                json.skipChildren();
            }
        }
        expect(json.currentToken() == JsonToken.END_OBJECT, "}");
        return object;
    }

    private static @Nullable Object value(JsonParser json, JsonToken token) {
        return switch (token) {
            case START_OBJECT -> read(json, name -> true);
            case START_ARRAY -> list(json);
            case VALUE_STRING -> json.getString();
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> json.getDecimalValue();
            case VALUE_TRUE, VALUE_FALSE -> json.getBooleanValue();
            case VALUE_NULL -> null;
            case NOT_AVAILABLE, END_OBJECT, END_ARRAY, PROPERTY_NAME, VALUE_EMBEDDED_OBJECT ->
                throw new IllegalArgumentException(token.toString());
        };
    }

    private static List<Object> list(JsonParser json) {
        var values = new ArrayList<Object>();
        for (var token = json.nextToken(); token != JsonToken.END_ARRAY; token = json.nextToken()) {
            expect(token != null, "]");
            var value = value(json, token);
            expect(value != null, "value");
            values.add(value);
        }
        return values;
    }

    String text(String name) {
        return as(String.class, name);
    }

    long whole(String name) {
        return whole(as(BigDecimal.class, name));
    }

    Money money(String name) {
        try {
            return Money.sek(as(BigDecimal.class, name));
        } catch (ArithmeticException wrong) {
            throw new IllegalArgumentException(name, wrong);
        }
    }

    @Nullable
    BigDecimal findNumber(String name) {
        return values.containsKey(name) ? as(BigDecimal.class, name) : null;
    }

    Ratio ratio(String name) {
        var parts = as(List.class, name);
        expect(parts.size() == 2 && parts.get(0) instanceof BigDecimal && parts.get(1) instanceof BigDecimal, name);
        return new Ratio(whole((BigDecimal) parts.get(0)), whole((BigDecimal) parts.get(1)));
    }

    List<JsonObject> objects(String name) {
        var objects = new ArrayList<JsonObject>();
        for (var one : as(List.class, name)) {
            expect(one instanceof JsonObject, name);
            objects.add((JsonObject) one);
        }
        return objects;
    }

    private <T> T as(Class<T> kind, String name) {
        var value = values.get(name);
        if (!kind.isInstance(value)) {
            throw new IllegalArgumentException(name);
        }
        return kind.cast(value);
    }

    private static long whole(BigDecimal number) {
        try {
            return number.longValueExact();
        } catch (ArithmeticException wrong) {
            throw new IllegalArgumentException(number.toString(), wrong);
        }
    }

    private static void expect(boolean holds, String what) {
        if (!holds) {
            throw new IllegalArgumentException(what);
        }
    }
}
