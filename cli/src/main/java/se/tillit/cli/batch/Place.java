package se.tillit.cli.batch;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import se.tillit.kernel.SettlementMonth;

/**
 * A package among many.
 *
 * @param municipality the name of its municipality, which is that of a folder
 * @param month the month that its own name says; none where it says nothing of a month
 * @param path where it lies
 * @param bytes how large it is
 */
public record Place(String municipality, @Nullable SettlementMonth month, Path path, long bytes) {}
