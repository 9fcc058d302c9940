package se.tillit.exchange.results;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import se.tillit.exchange.intake.PackageContent;
import tools.jackson.core.JsonGenerator;

/** {@code run.json}: how long each step took, and on what machine. */
final class RunFile {

    private static final long MEBIBYTE = 1 << 20;

    private RunFile() {}

    static void write(List<RunStep> steps, PackageContent content, int threads, Path folder) {
        JsonFile.write(folder, ResultFile.RUN, json -> {
            machine(json, threads);
            steps(json, steps);
            json.writeArrayPropertyStart("files_read");
            for (var file : content.files()) {
                json.writeStartObject();
                json.writeStringProperty("file", file.name());
                json.writeNumberProperty("milliseconds", TimeUnit.NANOSECONDS.toMillis(file.nanos()));
                json.writeEndObject();
            }
            json.writeEndArray();
        });
    }

    static void machine(JsonGenerator json, int threads) {
        var runtime = Runtime.getRuntime();
        json.writeNumberProperty("threads", threads);
        json.writeNumberProperty("processors", runtime.availableProcessors());
        json.writeNumberProperty("heap_mib", runtime.maxMemory() / MEBIBYTE);
        json.writeStringProperty("java", System.getProperty("java.vm.version", ""));
        json.writeStringProperty("system", System.getProperty("os.name", ""));
        json.writeStringProperty("architecture", System.getProperty("os.arch", ""));
    }

    static void steps(JsonGenerator json, List<RunStep> steps) {
        json.writeArrayPropertyStart("steps");
        for (var step : steps) {
            json.writeStartObject();
            json.writeStringProperty("step", step.name());
            json.writeNumberProperty("milliseconds", TimeUnit.NANOSECONDS.toMillis(step.nanos()));
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
