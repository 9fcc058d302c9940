package se.tillit.verification.store.found;

import java.time.Instant;

/**
 * A visit that a finding names.
 *
 * @param id the visit
 * @param provider who recorded it
 * @param recipient whose home; hidden by whoever shows it where the identity is protected
 * @param isProtected whether the identity is protected
 * @param ageGroup the committee that the recipient belongs to; empty where it is not known
 * @param staff who came
 * @param from when it began
 * @param to when it ended
 * @param registered when it was registered
 * @param startMethod how its beginning was registered, as it stands in the database
 * @param endMethod how its end was
 */
public record TouchedVisit(
        String id,
        String provider,
        String recipient,
        boolean isProtected,
        String ageGroup,
        String staff,
        Instant from,
        Instant to,
        Instant registered,
        String startMethod,
        String endMethod) {}
