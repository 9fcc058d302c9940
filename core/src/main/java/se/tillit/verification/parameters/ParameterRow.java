package se.tillit.verification.parameters;

import org.jspecify.annotations.Nullable;
import se.tillit.kernel.DateRange;

/**
 * One dated value of a parameter or mode, as a municipality sets it.
 *
 * @param key a parameter's key, or a rule's code for its mode
 * @param value the value as text
 * @param validity the days on which it is in force
 * @param contract the contract that has it as an exception; none for all
 * @param source where it was decided
 */
public record ParameterRow(
        String key,
        String value,
        DateRange validity,
        @Nullable String contract,
        String source) {}
