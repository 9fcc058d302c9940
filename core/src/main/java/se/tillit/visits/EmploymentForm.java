package se.tillit.visits;

/** Form of employment (anställningsform). */
public enum EmploymentForm {
    /** Until further notice (tillsvidare). */
    PERMANENT,
    /** For a limited time (visstid). */
    TEMPORARY,
    /** By the hour (timanställd). */
    HOURLY
}
