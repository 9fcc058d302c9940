package se.tillit.cli.batch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.tillit.exchange.intake.PackageReader;
import se.tillit.kernel.SettlementMonth;

/**
 * The packages that lie in a folder: months of one municipality, municipalities with a package each, or municipalities
 * with several months each. A package that is named as a month, such as {@code 2026-10} or {@code 2026-10.zip}, is that
 * month of the folder it lies in; any other is a municipality of its own.
 */
public final class Places {

    private static final int DEEPEST = 2;

    private final List<Place> found = new ArrayList<>();

    private Places() {}

    /**
     * The packages in the folder, in order of municipality and month; none where it is a package itself or holds none.
     *
     * @throws UncheckedIOException if the folder cannot be looked into
     */
    public static List<Place> in(Path folder) {
        var places = new Places();
        if (Files.isDirectory(folder) && !PackageReader.isPackage(folder)) {
            places.look(folder, 1);
        }
        return List.copyOf(places.found);
    }

    private void look(Path folder, int depth) {
        for (var child : childrenOf(folder)) {
            if (PackageReader.isPackage(child)) {
                var month = findMonth(child);
                var owner = month.isPresent() ? folder : child;
                found.add(new Place(nameOf(owner), month.orElse(null), child, bytesOf(child)));
            } else if (depth < DEEPEST && Files.isDirectory(child)) {
                look(child, depth + 1);
            }
        }
    }

    private static List<Path> childrenOf(Path folder) {
        try (var children = Files.list(folder)) {
            return children.filter(child -> !String.valueOf(child.getFileName()).startsWith("."))
                    .sorted()
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The name without what says of which format a file is. */
    private static String nameOf(Path path) {
        var name = String.valueOf(path.toAbsolutePath().normalize().getFileName());
        var dot = name.lastIndexOf('.');
        return Files.isDirectory(path) || dot <= 0 ? name : name.substring(0, dot);
    }

    private static Optional<SettlementMonth> findMonth(Path path) {
        try {
            return Optional.of(SettlementMonth.parse(nameOf(path).toLowerCase(Locale.ROOT)));
        } catch (DateTimeParseException other) {
            return Optional.empty();
        }
    }

    private static long bytesOf(Path path) {
        if (!Files.isDirectory(path)) {
            return path.toFile().length();
        }
        return childrenOf(path).stream()
                .mapToLong(file -> file.toFile().length())
                .sum();
    }

    /** Whether the place is one that the month is asked of. */
    static boolean isOf(Place place, @Nullable SettlementMonth month) {
        return month == null || place.month() == null || place.month().equals(month);
    }
}
