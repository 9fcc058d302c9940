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
}
