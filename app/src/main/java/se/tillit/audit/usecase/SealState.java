package se.tillit.audit.usecase;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import se.tillit.audit.usecase.chain.SealMark;

/**
 * How it is with the seals right now.
 *
 * @param newest the last seal; none before the first
 * @param unsealed how many entries wait for theirs
 * @param oldestUnsealed when the first of these was noted; none where none waits
 * @param outside the last seal that the file outside the database tells of; none where it tells of none
 * @param outsideFault what kind of fault keeps the file from being written; empty where none does
 */
public record SealState(
        @Nullable SealMark newest,
        long unsealed,
        @Nullable Instant oldestUnsealed,
        @Nullable SealMark outside,
        String outsideFault) {

    /** Whether the file outside the database tells of the last seal. */
    public boolean isToldOutside() {
        var last = newest;
        var told = outside;
        return last == null || (told != null && told.number() >= last.number());
    }
}
