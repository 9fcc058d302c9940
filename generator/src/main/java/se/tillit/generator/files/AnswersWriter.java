package se.tillit.generator.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import se.tillit.generator.work.LookAlike;
import se.tillit.generator.work.LookAlikes;
import se.tillit.generator.work.Visit;

/** Writes what is to be found in a month, and what is not to be: outside the package, where no verifier looks. */
public final class AnswersWriter {
    private final Path folder;

    /** Writes into the folder, which is made where it does not exist. */
    public AnswersWriter(Path folder) {
        this.folder = folder;
    }

    /** Writes planted-faults.csv and look-alikes.csv. */
    public void write(List<Answer> planted, LookAlikes lookAlikes) throws IOException {
        Files.createDirectories(folder);
        var faults = folder.resolve("planted-faults.csv");
        try (var csv = PackageWriter.csvOf(faults, List.of("rule", "subject_kind", "subject", "lines"))) {
            for (var answer : planted) {
                csv.writeRecord(
                        answer.rule(), answer.subjectKind(), answer.subject(), String.join(";", answer.lines()));
            }
        }
        try (var csv = PackageWriter.csvOf(folder.resolve("look-alikes.csv"), List.of("what", "visit_ids"))) {
            for (var what : LookAlike.values()) {
                for (var visits : lookAlikes.of(what)) {
                    csv.writeRecord(
                            what.text(),
                            String.join(";", visits.stream().map(Visit::id).toList()));
                }
            }
        }
    }
}
