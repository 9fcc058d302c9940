package se.tillit.exchange.schema;

import java.util.ArrayList;
import java.util.List;

/**
 * A file of the package.
 *
 * @param name its name without ending
 * @param title what it is called in Swedish
 * @param fields its columns
 * @param key the columns that tell one row from another
 * @param references the columns that must name rows of other files
 */
public record Resource(String name, String title, List<Field> fields, List<String> key, List<ForeignKey> references) {

    /** Copies the lists. */
    public Resource {
        fields = List.copyOf(fields);
        key = List.copyOf(key);
        references = List.copyOf(references);
    }

    static Resource of(String name, String title, Field... fields) {
        return new Resource(name, title, List.of(fields), List.of(fields[0].name()), List.of());
    }

    Resource keyedBy(String... names) {
        return new Resource(name, title, fields, List.of(names), references);
    }

    Resource refersTo(Resource other) {
        return refersTo(other, List.of(other.key().getFirst()));
    }

    Resource refersTo(Resource other, List<String> names) {
        var more = new ArrayList<>(references);
        more.add(new ForeignKey(names, other.name(), names));
        return new Resource(name, title, fields, key, more);
    }

    /** The name of its CSV file. */
    public String file() {
        return name + ".csv";
    }

    /**
     * The column of that name.
     *
     * @throws IllegalArgumentException if it has none such
     */
    public Field field(String wanted) {
        for (var field : fields) {
            if (field.name().equals(wanted)) {
                return field;
            }
        }
        throw new IllegalArgumentException("%s has no column %s.".formatted(name, wanted));
    }
}
