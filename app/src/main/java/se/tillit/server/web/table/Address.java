package se.tillit.server.web.table;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The address of a list with its filters, from which those of its next page, its files and its columns are made.
 *
 * @param path the path
 * @param query names and values, in their order; what is empty is left out
 */
public record Address(String path, Map<String, String> query) {

    /** Copies the query. */
    public Address {
        query = Collections.unmodifiableMap(new LinkedHashMap<>(query));
    }

    /** A path without filters. */
    public static Address of(String path) {
        return new Address(path, Map.of());
    }

    /** The same with this filter, in the place of one of that name; an empty value takes it away. */
    public Address with(String name, String value) {
        var changed = new LinkedHashMap<>(query);
        if (value.isEmpty()) {
            changed.remove(name);
        } else {
            changed.put(name, value);
        }
        return new Address(path, changed);
    }

    /** The same filters at another path: a list's file. */
    public Address at(String other) {
        return new Address(other, query);
    }

    /** The value of a filter; empty where there is none. */
    public String value(String name) {
        return query.getOrDefault(name, "");
    }

    /** As it stands in a link. */
    public String href() {
        var address = UriComponentsBuilder.fromPath(path);
        query.keySet().forEach(name -> address.queryParam(name, "{" + name + "}"));
        return address.encode().buildAndExpand(query).toUriString();
    }

    @Override
    public String toString() {
        return href();
    }
}
