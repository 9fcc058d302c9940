package se.tillit.bench;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The pages that people use most, each with how often it is wanted beside the others. */
enum PageKind {
    TODAY("/", 6),
    MONTHS("/months", 2),
    MONTH("/months/[^/?]+", 6),
    INVOICES("/months/[^/?]+/invoices(?:\\?.*)?", 6),
    INVOICE("/months/[^/?]+/invoice\\?.*", 12),
    LINES("/months/[^/?]+/lines(?:\\?.*)?", 12),
    LINE("/months/[^/?]+/line\\?.*", 20),
    FINDINGS("/months/[^/?]+/findings(?:\\?.*)?", 8),
    FINDING("/months/[^/?]+/findings/[0-9]+(?:\\?.*)?", 10),
    PROVIDER("/months/[^/?]+/providers/[^/?]+(?:\\?.*)?", 4),
    RECIPIENT("/months/[^/?]+/recipient\\?.*", 8),
    STAFF("/months/[^/?]+/staff\\?.*", 4),
    SEARCH("/search\\?q=.+", 4);

    private final Pattern addresses;
    private final int weight;

    PageKind(String addresses, int weight) {
        this.addresses = Pattern.compile(addresses);
        this.weight = weight;
    }

    /** How often it is wanted; what counts is how much that is of the sum of all. */
    int weight() {
        return weight;
    }

    /** What the address leads to, if it is one of these. */
    static Optional<PageKind> find(String address) {
        return Stream.of(values())
                .filter(kind -> kind.addresses.matcher(address).matches())
                .findFirst();
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
