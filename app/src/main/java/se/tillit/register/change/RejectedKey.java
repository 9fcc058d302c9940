package se.tillit.register.change;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.tillit.exchange.keeping.RowKeeper;
import se.tillit.exchange.schema.Field;
import se.tillit.kernel.ProviderId;
import se.tillit.verification.RejectedKeys;

/**
 * Something that a rejected row named.
 *
 * @param kind what
 * @param named its name, or its two
 * @param rowKey the rest of the key of the row itself; empty where it is not known
 * @param owner the provider whose row it was; empty for the municipality's
 */
record RejectedKey(RejectedKind kind, RejectedKind.Named named, String rowKey, String owner) {

    private static final int RESOURCE = RowKeeper.REJECTED_COLUMNS.indexOf("resource");
    private static final int FILE = RowKeeper.REJECTED_COLUMNS.indexOf("file");
    private static final int ROW_TEXT = RowKeeper.REJECTED_COLUMNS.indexOf("row_text");

    /**
     * What the rejected rows of a package named.
     *
     * @param rows the rejected rows, as the keeper has them
     * @param keys what the reading says that they named
     * @param base what the files of the base are called at their beginning; its rows are none of the package's
     * @param owner the provider whose package it is; none for the municipality
     */
    static Set<RejectedKey> of(Path rows, RejectedKeys keys, String base, @Nullable ProviderId owner) {
        Map<RejectedKind, Set<RejectedKind.Named>> among = new EnumMap<>(RejectedKind.class);
        for (var kind : RejectedKind.values()) {
            among.put(kind, new HashSet<>(kind.among(keys)));
        }
        Map<RejectedKind, Set<RejectedKind.Named>> left = new EnumMap<>(RejectedKind.class);
        among.forEach((kind, names) -> left.put(kind, new HashSet<>(names)));
        var found = new LinkedHashSet<RejectedKey>();
        try (var records = CsvReader.builder().ofCsvRecord(rows)) {
            for (var row : records) {
                var isBase = row.getField(FILE).startsWith(base);
                for (var kind : RejectedKind.values()) {
                    if (kind.resource().name().equals(row.getField(RESOURCE))) {
                        var key = told(kind, row.getField(ROW_TEXT));
                        left.getOrDefault(kind, Set.of()).remove(key.named());
                        if (!isBase && isAmong(among, key)) {
                            found.add(key);
                        }
                    }
                }
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        left.forEach((kind, names) -> names.forEach(name -> found.add(untold(kind, name))));
        return found.stream()
                .filter(RejectedKey::canBeKept)
                .filter(key -> owner == null || key.owner().equals(owner.value()))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static boolean isAmong(Map<RejectedKind, Set<RejectedKind.Named>> among, RejectedKey key) {
        return among.getOrDefault(key.kind(), Set.of()).contains(key.named());
    }

    /** A text with U+0000 cannot be stored; a line that names such a thing is itself rejected. */
    private boolean canBeKept() {
        return (named.first() + named.second() + rowKey + owner).indexOf('\0') < 0;
    }

    /** What the row says, as far as it could be read. */
    private static RejectedKey told(RejectedKind kind, String text) {
        List<String> values = text.isEmpty()
                ? List.of()
                : CsvReader.builder().ofCsvRecord(text).stream()
                        .findFirst()
                        .orElseThrow()
                        .getFields();
        var fields = kind.resource().fields().stream().map(Field::name).toList();
        var row = new HashMap<String, String>();
        for (var at = 0; at < fields.size() && at < values.size(); at++) {
            row.put(fields.get(at), values.get(at));
        }
        var first = row.getOrDefault(kind.names().getFirst(), "");
        var second = kind.names().size() > 1 ? row.getOrDefault(kind.names().getLast(), "") : "";
        var rest = kind.restOfKey();
        var rowKey = rest.isEmpty()
                ? first
                : rest.stream().map(column -> row.getOrDefault(column, "")).collect(Collectors.joining("|"));
        return new RejectedKey(
                kind, new RejectedKind.Named(first, second), rowKey, row.getOrDefault(kind.ownerColumn(), ""));
    }

    /** A name that no row's text tells of: the row was masked, or was no row of a table. */
    private static RejectedKey untold(RejectedKind kind, RejectedKind.Named name) {
        var at = kind.names().indexOf(kind.ownerColumn());
        var owner = switch (at) {
            case 0 -> name.first();
            case 1 -> name.second();
            default -> "";
        };
        return new RejectedKey(kind, name, kind.restOfKey().isEmpty() ? name.first() : "", owner);
    }
}
