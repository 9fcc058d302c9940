package se.tillit.cli.batch;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** {@code municipalities.csv}: a row for every month of every municipality, also of those that could not be read. */
final class MunicipalitiesFile {

    static final String NAME = "municipalities.csv";

    private MunicipalitiesFile() {}

    static void write(List<MonthAnswer> answers, Path folder) throws IOException {
        var unfinished = folder.resolve("." + NAME);
        try (var csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(unfinished)) {
            csv.writeRecord(
                    "municipality",
                    "month",
                    "status",
                    "claimed_sek",
                    "approved_sek",
                    "held_sek",
                    "adjusted_sek",
                    "rejected_sek",
                    "lines",
                    "lines_paid",
                    "lines_adjusted",
                    "lines_held",
                    "lines_rejected",
                    "findings",
                    "rejected_rows",
                    "two_municipalities_at_once",
                    "text");
            for (var answer : answers) {
                switch (answer) {
                    case MonthAnswer.Verified verified -> write(verified, csv);
                    case MonthAnswer.Unreadable unreadable ->
                        csv.writeRecord(
                                unreadable.place().municipality(),
                                unreadable.monthText(),
                                "unreadable",
                                "",
                                "",
                                "",
                                "",
                                "",
                                "",
                                "",
                                "",
                                "",
                                "",
                                "",
                                "",
                                "",
                                unreadable.sentence());
                }
            }
        }
        Files.move(unfinished, folder.resolve(NAME), StandardCopyOption.REPLACE_EXISTING);
    }

    private static void write(MonthAnswer.Verified verified, CsvWriter csv) {
        var done = verified.done();
        var sums = done.sums();
        csv.writeRecord(
                done.municipality(),
                done.month().toString(),
                done.rejectedRows() == 0 ? "verified" : "rejected-rows",
                sums.claimed().plain(),
                sums.approved().plain(),
                sums.held().plain(),
                sums.adjusted().plain(),
                sums.rejected().plain(),
                Long.toString(sums.lines()),
                Long.toString(sums.linesPaid()),
                Long.toString(sums.linesAdjusted()),
                Long.toString(sums.linesHeld()),
                Long.toString(sums.linesRejected()),
                Long.toString(done.findings()),
                Long.toString(done.rejectedRows()),
                Long.toString(verified.atOnce()),
                "");
    }
}
