package se.tillit.verification;

/** How much a rule may do. */
public enum Mode {
    /** It makes findings and decides. */
    ENFORCE,
    /** It makes findings, marked so, and changes no line: for trying a rule out on real months first. */
    SHADOW,
    /** It does not run. */
    OFF
}
