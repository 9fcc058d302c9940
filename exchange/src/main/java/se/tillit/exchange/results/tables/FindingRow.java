package se.tillit.exchange.results.tables;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.tillit.care.Recipient;
import se.tillit.exchange.Language;
import se.tillit.exchange.rejections.RejectedRow;
import se.tillit.exchange.results.FindingSentences;
import se.tillit.invoices.LineId;
import se.tillit.kernel.Money;
import se.tillit.kernel.ProviderId;
import se.tillit.verification.Finding;
import se.tillit.verification.RuleCode;
import se.tillit.verification.Severity;
import se.tillit.verification.Subject;

/**
 * A row of {@code findings.csv}.
 *
 * @param id its id, such as {@code F000001}
 * @param rule the rule that found it
 * @param severity how grave it is
 * @param provider whose it is; none where it concerns several
 * @param recipient who was helped, as may be told: {@code skyddad} for someone with protected identity
 * @param staff the employment
 * @param person the person key
 * @param visits ids of visits
 * @param lines ids of lines; an invoice that is the subject comes before them, with a slash
 * @param amount the sum that it is about
 * @param textSv the finding in words, in Swedish
 * @param textEn the finding in words, in English
 */
public record FindingRow(
        String id,
        RuleCode rule,
        Severity severity,
        @Nullable String provider,
        @Nullable String recipient,
        @Nullable String staff,
        @Nullable String person,
        List<String> visits,
        List<String> lines,
        @Nullable Money amount,
        String textSv,
        String textEn) {

    /** Copies the lists. */
    public FindingRow {
        visits = List.copyOf(visits);
        lines = List.copyOf(lines);
    }

    /** The id of the finding with that number, counted from 1 in their order. */
    public static String idOf(int number) {
        return "F%06d".formatted(number);
    }

    /**
     * What the row says of a finding.
     *
     * @param number its number, counted from 1
     */
    public static FindingRow of(int number, Finding finding, FindingSentences sentences) {
        return new FindingRow(
                idOf(number),
                finding.rule(),
                finding.severity(),
                provider(finding.provider()),
                recipient(finding.recipient()),
                finding.staff(),
                finding.person(),
                finding.visits(),
                lines(finding),
                finding.amount(),
                sentences.text(finding, Language.SWEDISH),
                sentences.text(finding, Language.ENGLISH));
    }

    private static @Nullable String provider(@Nullable ProviderId provider) {
        return provider == null ? null : provider.value();
    }

    private static @Nullable String recipient(@Nullable Recipient recipient) {
        if (recipient == null) {
            return null;
        }
        return recipient.isProtected() ? RejectedRow.PROTECTED : recipient.id();
    }

    private static List<String> lines(Finding finding) {
        var ids = new ArrayList<String>();
        if (finding.subject() instanceof Subject.OfInvoice subject) {
            ids.add(subject.invoice() + "/");
        }
        finding.lines().stream().map(LineId::toString).forEach(ids::add);
        return ids;
    }
}
