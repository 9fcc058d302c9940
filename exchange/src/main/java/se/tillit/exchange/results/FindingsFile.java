package se.tillit.exchange.results;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import se.tillit.care.Recipient;
import se.tillit.exchange.Language;
import se.tillit.exchange.wording.FindingTexts;
import se.tillit.kernel.Money;
import se.tillit.kernel.ProviderId;
import se.tillit.verification.Finding;
import se.tillit.verification.Subject;

/** {@code findings.csv}: every finding, numbered, with its evidence in words. */
final class FindingsFile {

    static final String NAME = "findings.csv";

    /** What stands instead of the case number of a recipient with protected identity. */
    private static final String PROTECTED = "skyddad";

    private FindingsFile() {}

    static void write(Path file, List<Finding> findings, FindingTexts texts) throws IOException {
        try (var csv = CsvOut.to(file)) {
            csv.writeRecord(
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
                    "text_en");
            var number = 0;
            for (var finding : findings) {
                number++;
                csv.writeRecord(
                        String.format(Locale.ROOT, "F%06d", number),
                        finding.rule().code(),
                        finding.severity().name().toLowerCase(Locale.ROOT),
                        idOf(finding.provider()),
                        idOf(finding.recipient()),
                        orEmpty(finding.staff()),
                        orEmpty(finding.person()),
                        String.join(";", finding.visits()),
                        String.join(";", linesOf(finding)),
                        plain(finding.amount()),
                        texts.text(finding, Language.SWEDISH),
                        texts.text(finding, Language.ENGLISH));
            }
        }
    }

    private static List<String> linesOf(Finding finding) {
        var lines = new ArrayList<String>();
        if (finding.subject() instanceof Subject.OfInvoice(var provider, var invoice)) {
            lines.add(invoice + "/");
        }
        finding.lines().forEach(line -> lines.add(line.toString()));
        return lines;
    }

    private static String idOf(@Nullable ProviderId provider) {
        return provider == null ? "" : provider.value();
    }

    private static String idOf(@Nullable Recipient recipient) {
        if (recipient == null) {
            return "";
        }
        return recipient.isProtected() ? PROTECTED : recipient.id();
    }

    private static String plain(@Nullable Money amount) {
        return amount == null ? "" : amount.plain();
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
