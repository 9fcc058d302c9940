package se.tillit.verification.parameters;

/**
 * What is wrong with one row of parameters.
 *
 * @param row which row, from 0
 * @param kind what is wrong
 */
public record ParameterProblem(int row, Kind kind) {

    /** What can be wrong. */
    public enum Kind {
        /** No parameter and no rule has that name. */
        UNKNOWN,
        /** The value is not of the parameter's kind. */
        WRONG_VALUE,
        /** The parameter is the same for all contracts. */
        NO_EXCEPTION,
        /** Another row has a value for some of the same days. */
        OVERLAP
    }
}
