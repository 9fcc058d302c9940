package se.tillit.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import se.tillit.verification.RuleCode;
import se.tillit_testkit.Table;

/**
 * What a verification left in its folder, read as plain text.
 *
 * @param folder the folder
 */
record ResultFiles(Path folder) {

    /** The files that the order of rows and the number of threads must not touch. */
    static final List<String> SAME_FOR_ANY_ORDER =
            List.of("line-decisions.csv", "findings.csv", "provider-summary.csv");

    /** The file as text. */
    String text(String file) {
        try {
            return Files.readString(folder.resolve(file));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    Table table(String file) {
        return Table.read(folder.resolve(file));
    }

    /** The texts of the files, by name. */
    Map<String, String> texts(List<String> files) {
        var texts = new TreeMap<String, String>();
        files.forEach(file -> texts.put(file, text(file)));
        return texts;
    }

    /** The texts of all files but the one that tells how long the run took. */
    Map<String, String> allButRun() {
        try (var files = Files.list(folder)) {
            return texts(files.map(file -> String.valueOf(file.getFileName()))
                    .filter(file -> !file.equals("run.json"))
                    .toList());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The outcomes of the lines, by provider/invoice/line. */
    Map<String, String> outcomes() {
        return lines("outcome");
    }

    /** The rules that decided the lines, by provider/invoice/line. */
    Map<String, String> rules() {
        return lines("rules");
    }

    private Map<String, String> lines(String column) {
        var decisions = table("line-decisions.csv");
        var map = new TreeMap<String, String>();
        for (var row = 0; row < decisions.rows().size(); row++) {
            map.put(String.join("/", decisions.rows().get(row).subList(0, 3)), decisions.cell(row, column));
        }
        return map;
    }

    /** The rule and subject of every finding, as {@code rule,subject}. */
    List<String> subjects() {
        var findings = table("findings.csv");
        return IntStream.range(0, findings.rows().size())
                .mapToObj(row -> findings.cell(row, "rule") + "," + subject(findings, row))
                .toList();
    }

    /** The subject as the answers to planted faults name it. */
    private static String subject(Table findings, int row) {
        var rule = RuleCode.find(findings.cell(row, "rule")).orElseThrow();
        return switch (rule.family()) {
            case INVOICE ->
                findings.cell(row, "provider_id") + "/"
                        + first(findings, row, "line_ids").replace("/", "");
            case LINE, AMOUNT -> first(findings, row, "line_ids");
            case VISIT, ACROSS -> first(findings, row, "visit_ids");
            case PATTERN ->
                Stream.of("staff_id", "person_key", "provider_id")
                        .map(column -> findings.cell(row, column))
                        .filter(id -> !id.isEmpty())
                        .findFirst()
                        .orElseThrow();
        };
    }

    private static String first(Table findings, int row, String column) {
        return findings.cell(row, column).split(";", -1)[0];
    }
}
