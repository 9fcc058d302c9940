package se.tillit.intake.store;

import java.util.List;
import java.util.function.ToLongFunction;

/**
 * What an import does, in numbers.
 *
 * @param resources of each table that it says something of, in the order of the exchange format
 */
public record ImportNumbers(List<ResourceNumbers> resources) {

    /** Copies the list. */
    public ImportNumbers {
        resources = List.copyOf(resources);
    }

    /** How many rows it adds. */
    public long added() {
        return sum(ResourceNumbers::added);
    }

    /** How many it changes. */
    public long changed() {
        return sum(ResourceNumbers::changed);
    }

    /** How many it withdraws. */
    public long withdrawn() {
        return sum(ResourceNumbers::withdrawn);
    }

    /** How many it leaves as they are. */
    public long unchanged() {
        return sum(ResourceNumbers::unchanged);
    }

    /** How many could not be taken in. */
    public long rejected() {
        return sum(ResourceNumbers::rejected);
    }

    private long sum(ToLongFunction<ResourceNumbers> part) {
        return resources.stream().mapToLong(part).sum();
    }
}
