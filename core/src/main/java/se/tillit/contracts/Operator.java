package se.tillit.contracts;

/** Who runs a provider (driftsform). The municipality's own lives under the same rules as the others. */
public enum Operator {
    /** The municipality itself (egen regi). */
    MUNICIPAL,
    /** A company. */
    COMPANY,
    /** A non-profit organisation (idéburen). */
    NONPROFIT
}
