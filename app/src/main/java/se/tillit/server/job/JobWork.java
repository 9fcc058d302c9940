package se.tillit.server.job;

/** Does jobs of one kind. */
public interface JobWork {

    /** The kind, as {@code import}. */
    String kind();

    /**
     * Does the job. Whatever it changes, it changes in one transaction: it may be stopped anywhere and begun again.
     *
     * @return what came of it, as JSON
     * @throws JobRefused if it cannot be done, with the sentence that says why
     */
    String run(Job job, JobProgress progress);

    /**
     * How many rows the job will hold in memory at once, roughly and rather too many. What holds many is done in a
     * process of its own, where what is only known within the server, such as a listener or a cache, does not hear of it.
     */
    default long rows(Job job) {
        return 0;
    }
}
