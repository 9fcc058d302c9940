package se.tillit.care;

/** The age group, which says which committee decides. */
public enum AgeGroup {
    /** Below 65 years. */
    UNDER_65,
    /** 65 years and older. */
    OVER_65
}
