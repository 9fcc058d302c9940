package se.tillit.verification.web.parameter;

import java.util.List;
import se.tillit.server.web.form.Filled;

/**
 * The form by which a change of a parameter is proposed.
 *
 * @param form what was typed, and what is wrong with it
 * @param options what can be chosen
 * @param contracts contracts that can be chosen
 */
public record ProposeView(Filled form, List<Option> options, List<String> contracts) {

    /**
     * A parameter that can be chosen.
     *
     * @param key its key
     * @param name what it is
     * @param value its value today or its default
     */
    public record Option(String key, String name, String value) {}

    /** Copies the lists. */
    public ProposeView {
        options = List.copyOf(options);
        contracts = List.copyOf(contracts);
    }
}
