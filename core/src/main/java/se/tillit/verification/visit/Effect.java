package se.tillit.verification.visit;

/** What a visit finding does to the lines of the visit. */
public enum Effect {
    /** Nothing; it is a deviation to follow up. */
    NONE,
    /** It holds them. */
    HOLD,
    /** It holds those whose invoice was issued before the Swedish date of registration. */
    HOLD_IF_REGISTERED_AFTER_ISSUE
}
