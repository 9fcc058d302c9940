package se.tillit.privacy.usecase;

import java.time.LocalDate;
import java.util.List;
import se.tillit.identity.Who;

/** Records of one kind, where they are kept. */
public interface RetainedRecords {

    /** The kind. */
    RecordKind kind();

    /** What happened before the day and is not held back, by month and table. */
    List<Portion> due(LocalDate before, Held held);

    /**
     * Takes it away, some at a time, each time in a transaction of its own: it may be broken off anywhere and begun again.
     *
     * @return how many rows went
     */
    long remove(Who who, LocalDate before, Held held);
}
