package se.tillit.exchange.intake;

/** Is told how far the reading has come. It may be called from several threads at once. */
@FunctionalInterface
public interface ReadProgress {

    /** Tells nobody. */
    ReadProgress NONE = (read, all) -> {};

    /**
     * So much has been read.
     *
     * @param read bytes read so far
     * @param all bytes of all files
     */
    void read(long read, long all);
}
