package se.tillit.privacy.usecase;

import java.util.Set;

/**
 * What is held back, for those who take away.
 *
 * @param months months, as {@code 2026-10}
 * @param recipients recipients
 */
public record Held(Set<String> months, Set<String> recipients) {

    /** Nothing. */
    public static final Held NOTHING = new Held(Set.of(), Set.of());

    /** Copies the sets. */
    public Held {
        months = Set.copyOf(months);
        recipients = Set.copyOf(recipients);
    }
}
