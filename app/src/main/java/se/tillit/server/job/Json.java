package se.tillit.server.job;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Values as JSON text and back, for what jobs are told and tell. */
public final class Json {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private Json() {}

    /** The value as text. */
    public static String text(Object value) {
        return MAPPER.writeValueAsString(value);
    }

    /**
     * The value that the text tells.
     *
     * @throws IllegalArgumentException if it tells none such
     */
    public static <T> T value(String text, Class<T> type) {
        try {
            return MAPPER.readValue(text, type);
        } catch (JacksonException wrong) {
            throw new IllegalArgumentException("Not a %s: %s".formatted(type.getSimpleName(), text), wrong);
        }
    }
}
