package se.tillit.exchange.results;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** The files of a result, by which an earlier one is known. */
public enum ResultFile {
    /** What becomes of every line. */
    LINE_DECISIONS("line-decisions.csv"),
    /** Every finding. */
    FINDINGS("findings.csv"),
    /** Every provider's month in figures. */
    PROVIDER_SUMMARY("provider-summary.csv"),
    /** The quality premium of tertials, where months are verified together. */
    PREMIUM("premium.csv"),
    /** Rows that could not be taken in. */
    REJECTED_ROWS("rejected-rows.csv"),
    /** Counts, sums, parameters, rules and inputs. */
    SUMMARY("summary.json"),
    /** The page for people. */
    REPORT("report.html"),
    /** How long each step took; the only one that differs from run to run. */
    RUN("run.json");

    private final String fileName;

    ResultFile(String fileName) {
        this.fileName = fileName;
    }

    /** Its name. */
    public String fileName() {
        return fileName;
    }

    static Set<String> names() {
        return Arrays.stream(values()).map(ResultFile::fileName).collect(Collectors.toSet());
    }
}
