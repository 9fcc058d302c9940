package se.tillit.server.job;

/** Told how far a job has come. */
@FunctionalInterface
public interface JobProgress {

    /** Tells nobody. */
    JobProgress NONE = (step, percent) -> {};

    /**
     * How far it has come.
     *
     * @param step the key of what is being done
     * @param percent of the whole job, 0 to 100
     */
    void at(String step, int percent);
}
