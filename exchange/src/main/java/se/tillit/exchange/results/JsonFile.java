package se.tillit.exchange.results;

import java.nio.file.Path;
import java.util.function.Consumer;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;

/** A result file as JSON, laid out for people to read and with LF whatever the machine. */
final class JsonFile {

    private JsonFile() {}

    /**
     * Writes the file.
     *
     * @throws tools.jackson.core.JacksonException if it cannot be written
     */
    static void write(Path folder, ResultFile file, Consumer<JsonGenerator> content) {
        try (var json = new JsonFactory()
                .createGenerator(new Indented(), folder.resolve(file.fileName()).toFile(), JsonEncoding.UTF8)) {
            json.writeStartObject();
            content.accept(json);
            json.writeEndObject();
            json.writeRaw('\n');
        }
    }

    private static final class Indented extends ObjectWriteContext.Base {

        @Override
        public PrettyPrinter getPrettyPrinter() {
            var indenter = new DefaultIndenter("  ", "\n");
            return new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter);
        }

        @Override
        public boolean hasPrettyPrinter() {
            return true;
        }
    }
}
