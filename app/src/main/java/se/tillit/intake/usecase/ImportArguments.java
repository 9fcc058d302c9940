package se.tillit.intake.usecase;

/**
 * What an import's job is told.
 *
 * @param importId which import
 */
record ImportArguments(long importId) {

    /** The kind of the jobs that import. */
    static final String KIND = "import";
}
