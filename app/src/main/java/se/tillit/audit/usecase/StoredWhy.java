package se.tillit.audit.usecase;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.tillit.audit.Why;
import se.tillit.audit.Why.Place;
import se.tillit.kernel.Money;
import se.tillit.server.job.Json;

/**
 * Reasons as the trail keeps them: somebody's own words as they are, any other as JSON, which tells the key of the
 * sentence and what fills its places. So it can be said in any language, and reads the same in a hundred years.
 */
public final class StoredWhy {

    private static final String BEGINNING = "{\"reason\":";

    private record Stored(String reason, List<Map<String, Object>> places) {}

    private StoredWhy() {}

    /** The reason as the trail keeps it. */
    public static String text(Why why) {
        if (why.isNone()) {
            return "";
        }
        if (why.isSaid()) {
            var words = why.places().stream()
                    .map(place -> place instanceof Place.Plain(var text) ? text : "")
                    .collect(Collectors.joining());
            if (!words.startsWith(BEGINNING)) {
                return words;
            }
        }
        var fields = new LinkedHashMap<String, Object>();
        fields.put("reason", why.key());
        fields.put("places", why.places().stream().map(StoredWhy::fields).toList());
        return Json.text(fields);
    }

    private static Map<String, Object> fields(Place place) {
        return switch (place) {
            case Place.Plain(var text) -> Map.of("text", text);
            case Place.Word(var key) -> Map.of("word", key);
            case Place.Words(var keys) -> Map.of("words", keys);
            case Place.Sum(var money) -> Map.of("ore", money.ore());
        };
    }

    /** The reason that the trail keeps; what older versions wrote is taken as somebody's own words. */
    public static Why of(String text) {
        if (!text.startsWith(BEGINNING)) {
            return Why.said(text);
        }
        try {
            var stored = Json.value(text, Stored.class);
            return new Why(
                    stored.reason(),
                    stored.places().stream().map(StoredWhy::place).toList());
        } catch (IllegalArgumentException other) {
            return Why.said(text);
        }
    }

    private static Place place(Map<String, Object> fields) {
        if (fields.get("ore") instanceof Number ore) {
            return new Place.Sum(Money.ofOre(ore.longValue()));
        }
        if (fields.get("words") instanceof List<?> keys) {
            var words = new ArrayList<String>();
            keys.forEach(key -> words.add(String.valueOf(key)));
            return new Place.Words(words);
        }
        return fields.get("word") instanceof String key
                ? new Place.Word(key)
                : new Place.Plain(text(fields.get("text")));
    }

    private static String text(@Nullable Object text) {
        return text == null ? "" : text.toString();
    }
}
