package se.tillit.audit.usecase.chain;

import java.time.Instant;

/** Something that a check of the trail found. */
public sealed interface TrailFinding {

    /** Whether it means that the trail is not as it was sealed; otherwise it is only worth knowing. */
    default boolean isFault() {
        return true;
    }

    /**
     * An entry says something else than when it was sealed.
     *
     * @param entry which
     * @param seal the seal that knows what it said
     */
    record EntryChanged(long entry, long seal) implements TrailFinding {}

    /**
     * An entry is gone.
     *
     * @param entry which
     * @param seal the seal that knows of it
     */
    record EntryRemoved(long entry, long seal) implements TrailFinding {}

    /**
     * An entry says that it is sealed, but the seal does not know of it.
     *
     * @param entry which
     * @param seal the seal that it names
     */
    record EntryAdded(long entry, long seal) implements TrailFinding {}

    /**
     * An entry stands at another seal than the one that closed it, or at none.
     *
     * @param entry which
     * @param seal the seal that closed it
     */
    record EntryMoved(long entry, long seal) implements TrailFinding {}

    /**
     * All entries of some seals are gone, and nothing in the trail says that retention took them.
     *
     * @param from the first of the seals
     * @param to the last of them
     * @param entries how many entries they closed
     */
    record EntriesRemoved(long from, long to, long entries) implements TrailFinding {}

    /**
     * A seal says something else than when it was set.
     *
     * @param seal which
     */
    record SealChanged(long seal) implements TrailFinding {}

    /**
     * A seal does not stand on the one before it: one of the two was put in the other's place, or made anew.
     *
     * @param seal the later of the two
     */
    record ChainBroken(long seal) implements TrailFinding {}

    /**
     * Seals are gone.
     *
     * @param from the first
     * @param to the last
     */
    record SealsRemoved(long from, long to) implements TrailFinding {}

    /**
     * A seal is another than the one that was told of outside the database: everything from it on was made anew.
     *
     * @param seal which
     * @param file the file that knows it
     */
    record SealDiffersOutside(long seal, String file) implements TrailFinding {}

    /**
     * The file knows of later seals than the database has: the tail was cut off, or an old backup was put back.
     *
     * @param from the first seal that the database does not have
     * @param to the last that the file knows of
     * @param file the file
     */
    record TailRemoved(long from, long to, String file) implements TrailFinding {}

    /**
     * The file knows of seals that the database lost when a backup was restored, as an entry of the trail tells. It is a
     * fault all the same, for what those seals closed is gone; whether the backup was restored in good faith, people must
     * say.
     *
     * @param from the first seal that is lost
     * @param to the last that the file knows of
     * @param after when the last seal of the backup was set
     * @param until when the last of the lost seals was set
     * @param by the entry that tells of the restore
     * @param file the file
     */
    record Restored(long from, long to, Instant after, Instant until, long by, String file) implements TrailFinding {}

    /**
     * A line of a file outside the database cannot be read, or is not where it belongs.
     *
     * @param line its number
     * @param file the file
     */
    record OutsideUnreadable(long line, String file) implements TrailFinding {}

    /**
     * Words of an entry were erased, and nothing in the trail says that retention did so.
     *
     * @param entry which, the first of them
     * @param words how many words in all
     */
    record WordsErasedUnnoted(long entry, long words) implements TrailFinding {}

    /**
     * Entries have waited for their seal for so long that the sealing must have stopped.
     *
     * @param entries how many
     * @param oldest when the first of them was noted
     */
    record SealingStopped(long entries, Instant oldest) implements TrailFinding {}

    /**
     * There is no file outside the database, so that a tail that was cut off would not show.
     */
    record OutsideMissing() implements TrailFinding {
        @Override
        public boolean isFault() {
            return false;
        }
    }

    /**
     * The files outside the database do not tell of the newest seals.
     *
     * @param from the first that they do not tell of
     * @param to the last
     */
    record OutsideBehind(long from, long to) implements TrailFinding {
        @Override
        public boolean isFault() {
            return false;
        }
    }

    /**
     * Entries that are not sealed yet; they could still be changed without a trace.
     *
     * @param entries how many
     * @param oldest when the first of them was noted
     */
    record Unsealed(long entries, Instant oldest) implements TrailFinding {
        @Override
        public boolean isFault() {
            return false;
        }
    }

    /**
     * Entries that were sealed more than an hour after the time that they tell.
     *
     * @param entry the first of them
     * @param entries how many
     */
    record SealedLate(long entry, long entries) implements TrailFinding {
        @Override
        public boolean isFault() {
            return false;
        }
    }

    /**
     * The entries of some seals were taken away by retention, as the trail itself tells.
     *
     * @param from the first seal
     * @param to the last
     * @param by the entry that tells of it
     */
    record Forgotten(long from, long to, long by) implements TrailFinding {
        @Override
        public boolean isFault() {
            return false;
        }
    }

    /**
     * Words of entries were taken away by retention, as the trail itself tells.
     *
     * @param words how many
     */
    record WordsErased(long words) implements TrailFinding {
        @Override
        public boolean isFault() {
            return false;
        }
    }
}
