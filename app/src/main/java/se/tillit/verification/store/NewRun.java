package se.tillit.verification.store;

import java.time.Instant;
import se.tillit.identity.Who;
import se.tillit.verification.Evidence;
import se.tillit.verification.Verification;

/**
 * A verification that is to be kept.
 *
 * @param basis what it was reached from
 * @param evidence what it read, laid out
 * @param verification the answer
 * @param who who asked for it
 * @param askedAt when
 */
public record NewRun(Run.Basis basis, Evidence evidence, Verification verification, Who who, Instant askedAt) {}
