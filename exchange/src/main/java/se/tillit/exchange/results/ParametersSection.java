package se.tillit.exchange.results;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.tillit.verification.parameters.Parameter;
import se.tillit.verification.parameters.ParameterRow;
import se.tillit.verification.parameters.Parameters;
import tools.jackson.core.JsonGenerator;

/** Every parameter: its default, and after it the values that the municipality has set, with their days and source. */
final class ParametersSection {

    private final JsonGenerator json;
    private final Parameters parameters;

    ParametersSection(JsonGenerator json, Parameters parameters) {
        this.json = json;
        this.parameters = parameters;
    }

    void write() {
        json.writeArrayPropertyStart("parameters");
        for (var parameter : Parameter.values()) {
            value(parameter.key(), parameter.standard(), null, null, null, "default");
            parameters.rows().stream()
                    .filter(row -> row.key().equals(parameter.key()))
                    .forEach(this::value);
        }
        parameters.rows().stream()
                .filter(row -> Parameter.find(row.key()).isEmpty())
                .forEach(this::value);
        json.writeEndArray();
    }

    private void value(ParameterRow row) {
        var days = row.validity();
        value(
                row.key(),
                row.value(),
                days.from().equals(LocalDate.MIN) ? null : days.from(),
                days.isOpen() ? null : days.last(),
                row.contract(),
                row.source());
    }

    private void value(
            String key,
            String value,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable String contract,
            String source) {
        json.writeStartObject();
        json.writeStringProperty("parameter", key);
        json.writeStringProperty("value", value);
        day("valid_from", from);
        day("valid_to", to);
        if (contract != null) {
            json.writeStringProperty("contract_id", contract);
        }
        json.writeStringProperty("source", source);
        json.writeEndObject();
    }

    private void day(String name, @Nullable LocalDate day) {
        if (day != null) {
            json.writeStringProperty(name, day.toString());
        }
    }
}
