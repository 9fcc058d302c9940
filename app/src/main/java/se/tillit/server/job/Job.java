package se.tillit.server.job;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.tillit.identity.Who;

/**
 * A job as it stands.
 *
 * @param id its number
 * @param kind what is to be done
 * @param arguments what that needs to know, as JSON
 * @param state how it goes
 * @param askedBy who asked, with the rights they had then
 * @param askedAt when
 * @param progress how far it has come, 0 to 100
 * @param step the key of what is being done
 * @param result what came of it, as JSON; none before it is done
 * @param failure why it failed: the key of a sentence and what it is about; empty where it did not
 */
public record Job(
        long id,
        String kind,
        String arguments,
        State state,
        Who askedBy,
        Instant askedAt,
        int progress,
        String step,
        @Nullable String result,
        List<String> failure) {

    /** How a job goes. */
    public enum State {
        /** Its turn has not come. */
        WAITING,
        /** It is being done. */
        RUNNING,
        /** It is done, and its result stands. */
        DONE,
        /** It could not be done, and left nothing behind. */
        FAILED
    }

    /** Copies the list. */
    public Job {
        failure = List.copyOf(failure);
    }

    /** Whether nothing more will happen to it. */
    public boolean hasEnded() {
        return state == State.DONE || state == State.FAILED;
    }
}
