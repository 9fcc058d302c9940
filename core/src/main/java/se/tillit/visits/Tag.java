package se.tillit.visits;

import se.tillit.care.Recipient;
import se.tillit.kernel.DateRange;

/**
 * An NFC tag mounted in a home.
 *
 * @param id its identifier
 * @param recipient whose home
 * @param mounted the days on which it is mounted
 */
public record Tag(String id, Recipient recipient, DateRange mounted) {}
