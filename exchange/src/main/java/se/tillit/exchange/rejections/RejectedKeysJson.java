package se.tillit.exchange.rejections;

import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import se.tillit.kernel.ProviderId;
import se.tillit.verification.RejectedKeys;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Rejected keys as JSON, so that a month can be stored without its rejected rows: the same keys give the same text. */
public final class RejectedKeysJson {

    private static final String VISITS = "visits";
    private static final String RECIPIENTS = "recipients";
    private static final String DECISIONS = "decisions";
    private static final String STAFF = "staff";
    private static final String CONTRACT_PROVIDERS = "contract_providers";
    private static final String PLANS = "plans";
    private static final String PRICES = "prices";
    private static final String INVOICES = "invoices";

    private RejectedKeysJson() {}

    /** The keys as an object with a list of keys for each kind, each key a list of its parts. */
    public static String write(RejectedKeys keys) {
        var lists = new ArrayList<Map.Entry<String, List<List<String>>>>();
        lists.add(Map.entry(VISITS, of(keys.visits(), List::of)));
        lists.add(Map.entry(RECIPIENTS, of(keys.recipients(), List::of)));
        lists.add(Map.entry(DECISIONS, of(keys.decisions(), List::of)));
        lists.add(Map.entry(STAFF, of(keys.staff(), List::of)));
        lists.add(Map.entry(CONTRACT_PROVIDERS, of(keys.contractProviders(), List::of)));
        lists.add(Map.entry(PLANS, of(keys.plans(), key -> List.of(key.decision(), key.provider()))));
        lists.add(Map.entry(PRICES, of(keys.prices(), key -> List.of(key.contract(), key.service()))));
        lists.add(Map.entry(
                INVOICES, of(keys.invoices(), key -> List.of(key.provider().value(), key.invoice()))));
        var text = new StringWriter();
        try (var json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), text)) {
            json.writeStartObject();
            for (var list : lists) {
                json.writeArrayPropertyStart(list.getKey());
                for (var key : list.getValue()) {
                    json.writeStartArray();
                    key.forEach(json::writeString);
                    json.writeEndArray();
                }
                json.writeEndArray();
            }
            json.writeEndObject();
        }
        return text.toString();
    }

    private static <K> List<List<String>> of(Collection<K> keys, Function<K, List<String>> parts) {
        return keys.stream().map(parts).sorted(RejectedKeysJson::compare).toList();
    }

    private static int compare(List<String> one, List<String> other) {
        for (var at = 0; at < one.size(); at++) {
            var byPart = one.get(at).compareTo(other.get(at));
            if (byPart != 0) {
                return byPart;
            }
        }
        return 0;
    }

    /**
     * The keys that the text holds.
     *
     * @throws IllegalArgumentException if it is not such a text
     */
    public static RejectedKeys read(String text) {
        var lists = new HashMap<String, List<List<String>>>();
        try (var json = new JsonFactory().createParser(ObjectReadContext.empty(), text)) {
            expect(json, JsonToken.START_OBJECT);
            while (json.nextToken() == JsonToken.PROPERTY_NAME) {
                lists.put(json.currentName(), keys(json));
            }
        } catch (JacksonException broken) {
            throw new IllegalArgumentException("These are no rejected keys.", broken);
        }
        return new RejectedKeys(
                ids(lists, VISITS),
                ids(lists, RECIPIENTS),
                ids(lists, DECISIONS),
                ids(lists, STAFF),
                ids(lists, CONTRACT_PROVIDERS),
                all(lists, PLANS, 2, key -> new RejectedKeys.PlanKey(key.getFirst(), key.getLast())),
                all(lists, PRICES, 2, key -> new RejectedKeys.PriceKey(key.getFirst(), key.getLast())),
                all(
                        lists,
                        INVOICES,
                        2,
                        key -> new RejectedKeys.InvoiceKey(new ProviderId(key.getFirst()), key.getLast())));
    }

    private static List<List<String>> keys(JsonParser json) {
        expect(json, JsonToken.START_ARRAY);
        var keys = new ArrayList<List<String>>();
        while (json.nextToken() == JsonToken.START_ARRAY) {
            var parts = new ArrayList<String>();
            while (json.nextToken() == JsonToken.VALUE_STRING) {
                parts.add(json.getString());
            }
            keys.add(parts);
        }
        return keys;
    }

    private static void expect(JsonParser json, JsonToken wanted) {
        var found = json.nextToken();
        if (found != wanted) {
            throw new IllegalArgumentException("There is %s in rejected keys, not %s.".formatted(found, wanted));
        }
    }

    private static Set<String> ids(Map<String, List<List<String>>> lists, String name) {
        return all(lists, name, 1, List::getFirst);
    }

    private static <K> Set<K> all(
            Map<String, List<List<String>>> lists, String name, int parts, Function<List<String>, K> make) {
        var keys = lists.get(name);
        if (keys == null || keys.stream().anyMatch(key -> key.size() != parts)) {
            throw new IllegalArgumentException("There are no %s, or not of %d parts each.".formatted(name, parts));
        }
        return keys.stream().map(make).collect(Collectors.toUnmodifiableSet());
    }
}
