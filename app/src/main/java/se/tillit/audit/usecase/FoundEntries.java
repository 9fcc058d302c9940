package se.tillit.audit.usecase;

import java.util.List;
import java.util.Set;
import se.tillit.audit.usecase.chain.TrailEntry;

/** Finds entries of the trail. */
public interface FoundEntries {

    /** Entries that are looked for with a lower number than this, the newest first. */
    List<TrailEntry> before(TrailQuery query, long number, int most);

    /** Which of these recipients have protected identity. */
    Set<String> protectedAmong(Set<String> recipients);
}
