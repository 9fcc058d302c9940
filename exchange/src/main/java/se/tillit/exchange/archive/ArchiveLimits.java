package se.tillit.exchange.archive;

/**
 * How much a zip may hold. The figures are ours: far above any municipality's month, far below what would fill a
 * machine.
 *
 * @param files how many files at most
 * @param fileBytes the most bytes of one file, unpacked
 * @param allBytes the most bytes of all files together, unpacked
 * @param ratio how many times larger a file, or all of them, may be unpacked than packed
 * @param smallBytes what is smaller than this unpacked may have any ratio
 */
public record ArchiveLimits(int files, long fileBytes, long allBytes, int ratio, long smallBytes) {

    /** What a package or a workbook may hold. */
    public static final ArchiveLimits USUAL = new ArchiveLimits(10_000, 2L << 30, 6L << 30, 200, 10L << 20);

    /** Refuses limits that let nothing through. */
    public ArchiveLimits {
        if (files < 1 || fileBytes < 1 || allBytes < fileBytes || ratio < 1 || smallBytes < 0) {
            throw new IllegalArgumentException("No zip keeps within %d files, %d bytes, %d bytes, ratio %d, %d bytes."
                    .formatted(files, fileBytes, allBytes, ratio, smallBytes));
        }
    }

    /** Whether so many bytes unpacked are too many for what they were packed in. */
    boolean isTooDense(long unpacked, long packed) {
        return unpacked > smallBytes && unpacked / ratio > packed;
    }
}
