package se.tillit.verification.across;

import java.util.List;
import se.tillit.kernel.Interval;
import se.tillit.kernel.Money;
import se.tillit.kernel.ProviderId;

/**
 * A visit or a shift of a person who works in more than one municipality, with what its own municipality may be told.
 *
 * @param municipality the municipality whose package it stands in
 * @param person the person key, made with a key that the municipalities have in common
 * @param kind whether it is a visit or a shift
 * @param provider the employer
 * @param id the visit's or the shift's id
 * @param time from when to when
 * @param staff the employment
 * @param recipient who was visited, as it may be shown; empty for a shift
 * @param lines ids of the lines that name the visit, in order
 * @param claimed what those lines claim together
 */
public record LocalWork(
        String municipality,
        String person,
        Kind kind,
        ProviderId provider,
        String id,
        Interval time,
        String staff,
        String recipient,
        List<String> lines,
        Money claimed) {

    /** What it is. */
    public enum Kind {
        /** A logged visit. */
        VISIT,
        /** Presence in the staff log. */
        SHIFT
    }

    /** Copies the list. */
    public LocalWork {
        lines = List.copyOf(lines);
    }
}
