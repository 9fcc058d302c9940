package se.tillit.privacy.usecase;

import se.tillit.identity.Who;

/** The times that retention was carried out. */
public interface RetentionRuns {

    /** It begins. Answers its number. */
    long begin(Who who, RetentionPlan plan);

    /** It is done. */
    void end(long number, long removed);
}
