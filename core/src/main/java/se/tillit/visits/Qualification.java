package se.tillit.visits;

/** Professional level (yrkesnivå). */
public enum Qualification {
    /** Assistant nurse (undersköterska). */
    ASSISTANT_NURSE,
    /** Care assistant (vårdbiträde). */
    CARE_ASSISTANT,
    /** No training for the work. */
    NONE
}
