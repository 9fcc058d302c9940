package se.tillit_testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import se.tillit.exchange.schema.ExchangeSchema;

/**
 * The worked example that is published with the exchange format: a small month with faults and honest look-alikes, and
 * what must come of it. For checking only; no rule is fitted to it.
 */
public final class Example {

    /** The month that it is about. */
    public static final String MONTH = "2026-10";

    /** What the lines must become. */
    public static final String LINE_DECISIONS = "line-decisions.csv";

    /** The rule and subject of every finding of visit and pattern rules. */
    public static final String FINDINGS = "expected-findings.csv";

    private static final Map<String, byte[]> PACKAGE = read();

    private Example() {}

    /** Writes the package into the folder, which is made. */
    public static PackageFolder in(Path folder) {
        try {
            Files.createDirectories(folder);
            for (var file : PACKAGE.entrySet()) {
                Files.write(folder.resolve(file.getKey()), file.getValue());
            }
            return new PackageFolder(folder);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The bytes of what must come of it: {@link #LINE_DECISIONS} or {@link #FINDINGS}. */
    public static byte[] expected(String file) {
        return bytes("expected/" + file);
    }

    private static Map<String, byte[]> read() {
        var files = new LinkedHashMap<String, byte[]>();
        for (var resource : ExchangeSchema.ALL) {
            files.put(resource.file(), bytes("package/" + resource.file()));
        }
        return files;
    }

    private static byte[] bytes(String file) {
        try (var stream = Example.class.getResourceAsStream("example/" + file)) {
            if (stream == null) {
                throw new IllegalStateException("The example lacks %s.".formatted(file));
            }
            return stream.readAllBytes();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
