package se.tillit.verification.web.parameter;

import java.util.List;
import java.util.Map;

/**
 * The form by which a change of a parameter is proposed.
 *
 * @param typed what was typed, by field
 * @param options what can be chosen
 * @param contracts contracts that can be chosen
 * @param errors what is wrong, by field
 */
public record ProposeView(
        Map<String, String> typed, List<Option> options, List<String> contracts, Map<String, String> errors) {

    /**
     * A parameter that can be chosen.
     *
     * @param key its key
     * @param name what it is
     * @param value its value today or its default
     */
    public record Option(String key, String name, String value) {}

    /** Copies lists and maps. */
    public ProposeView {
        typed = Map.copyOf(typed);
        options = List.copyOf(options);
        contracts = List.copyOf(contracts);
        errors = Map.copyOf(errors);
    }

    /** What was typed in the field. */
    public String typed(String field) {
        return typed.getOrDefault(field, "");
    }

    /** What is wrong with the field; empty where nothing is. */
    public String error(String field) {
        return errors.getOrDefault(field, "");
    }

    /** The fields with errors, in the order of the form. */
    public List<String> wrong() {
        return FIELDS.stream().filter(errors::containsKey).toList();
    }

    /** The fields, in the order of the form. */
    static final List<String> FIELDS = List.of("key", "value", "from", "to", "contract", "source");
}
