package se.tillit.exchange.intake;

import java.util.List;
import se.tillit.exchange.csv.FileRead;
import se.tillit.exchange.rejections.RejectedRow;
import se.tillit.verification.Handover;

/**
 * What a package holds.
 *
 * @param handover the accepted rows
 * @param rejectedRows the rows that could not be taken in, by file in the order of the schema, then line
 * @param files the files that were read, in the order of the schema, with what each was and how long it took
 * @param otherFiles names of files in the folder that are none of the package's, in order; they were passed over
 * @param nanos how long the reading took in all
 */
public record PackageContent(
        Handover handover, List<RejectedRow> rejectedRows, List<FileRead> files, List<String> otherFiles, long nanos)
        implements PackageReading {

    /** Copies the lists. */
    public PackageContent {
        rejectedRows = List.copyOf(rejectedRows);
        files = List.copyOf(files);
        otherFiles = List.copyOf(otherFiles);
    }
}
