package se.tillit.privacy.usecase;

import java.time.Instant;

/**
 * Something that must not be taken away yet.
 *
 * @param id its number
 * @param thing a month or a recipient
 * @param key which
 * @param why why it is held
 * @param placedBy by whom
 * @param placedAt since when
 */
public record Hold(long id, Thing thing, String key, String why, String placedBy, Instant placedAt) {

    /** What can be held. */
    public enum Thing {
        /** A settlement month, as {@code 2026-10}. */
        MONTH,
        /** A recipient's case. */
        RECIPIENT
    }
}
