package se.tillit.exchange.results;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/** {@code run.json}: how long each step took and on what; the only file that differs from run to run. */
final class RunFile {

    static final String NAME = "run.json";

    private static final double NANOS_A_MILLI = 1e6;

    private RunFile() {}

    static void write(Path file, Map<String, Long> nanos, int threads) throws IOException {
        JsonOut.write(file, json -> {
            json.writeNumberProperty("threads", threads);
            json.writeNumberProperty("processors", Runtime.getRuntime().availableProcessors());
            json.writeStringProperty("java", Runtime.version().toString());
            json.writeStringProperty("system", System.getProperty("os.name") + " " + System.getProperty("os.arch"));
            json.writeObjectPropertyStart("milliseconds");
            nanos.forEach((step, time) -> json.writeNumberProperty(step, Math.round(time / NANOS_A_MILLI)));
            json.writeEndObject();
        });
    }
}
