package se.tillit.visits;

/** Level in Swedish by the CEFR scale, lowest first; {@link #NATIVE} is a mother tongue. */
public enum SwedishLevel {
    /** CEFR A1. */
    A1,
    /** CEFR A2. */
    A2,
    /** CEFR B1. */
    B1,
    /** CEFR B2, demanded in elderly care from 1 July 2026 (requirement F14). */
    B2,
    /** CEFR C1. */
    C1,
    /** CEFR C2. */
    C2,
    /** Mother tongue. */
    NATIVE;

    /** Whether it is B2 or better. */
    public boolean isAtLeastB2() {
        return compareTo(B2) >= 0;
    }
}
