package se.tillit.areas;

/** Whether a home lies in the urban area or outside it, which may change the price (glesbygdstillägg). */
public enum Setting {
    /** In the urban area (tätort). */
    URBAN,
    /** Outside the urban area (landsbygd). */
    RURAL
}
