package se.tillit.exchange.results;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.tillit.care.Recipient;
import se.tillit.exchange.Language;
import se.tillit.exchange.rejections.RejectedRow;
import se.tillit.invoices.LineId;
import se.tillit.kernel.ProviderId;
import se.tillit.verification.Finding;
import se.tillit.verification.Subject;

/** {@code findings.csv}: a row for every finding, numbered in their order. */
final class FindingsFile {

    static final String[] COLUMNS = {
        "finding_id",
        "rule",
        "severity",
        "provider_id",
        "recipient_id",
        "staff_id",
        "person_key",
        "visit_ids",
        "line_ids",
        "amount_sek",
        "text_sv",
        "text_en"
    };

    private FindingsFile() {}

    static void write(List<Finding> findings, FindingSentences sentences, Path folder) throws IOException {
        try (var table = new CsvTable(folder, ResultFile.FINDINGS, COLUMNS)) {
            var number = 0;
            for (var finding : findings) {
                number++;
                table.row(
                        "F%06d".formatted(number),
                        finding.rule().code(),
                        CsvTable.code(finding.severity()),
                        provider(finding.provider()),
                        recipient(finding.recipient()),
                        orEmpty(finding.staff()),
                        orEmpty(finding.person()),
                        CsvTable.joined(finding.visits()),
                        CsvTable.joined(lines(finding)),
                        table.sum(finding.amount()),
                        sentences.text(finding, Language.SWEDISH),
                        sentences.text(finding, Language.ENGLISH));
            }
        }
    }

    private static String provider(@Nullable ProviderId provider) {
        return provider == null ? "" : provider.value();
    }

    private static String recipient(@Nullable Recipient recipient) {
        if (recipient == null) {
            return "";
        }
        return recipient.isProtected() ? RejectedRow.PROTECTED : recipient.id();
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    /** The lines; an invoice that is the subject comes before them, with a slash. */
    private static List<String> lines(Finding finding) {
        var ids = new ArrayList<String>();
        if (finding.subject() instanceof Subject.OfInvoice subject) {
            ids.add(subject.invoice() + "/");
        }
        finding.lines().stream().map(LineId::toString).forEach(ids::add);
        return ids;
    }
}
