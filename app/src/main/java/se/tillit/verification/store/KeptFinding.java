package se.tillit.verification.store;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.tillit.exchange.Language;
import se.tillit.kernel.Money;
import se.tillit.kernel.ProviderId;
import se.tillit.verification.Severity;

/**
 * A finding as it was kept, without what the one who asks may not see.
 *
 * @param number its number in the run
 * @param rule the code of the rule
 * @param severity how grave it is
 * @param mode whether the rule decides or is only tried out
 * @param provider whose it is; none where it concerns several
 * @param recipient the recipient, with what is needed to hide who it is
 * @param staff the employment
 * @param person the person key
 * @param visits ids of visits
 * @param lines lines as provider/invoice/line; an invoice as a whole as its number and a slash
 * @param amount what it is about, in kronor
 * @param evidence how well the worst proved of its visits is proved, A to D; none where it names no visit
 * @param swedish the finding in words
 * @param english the same
 */
public record KeptFinding(
        int number,
        String rule,
        Severity severity,
        String mode,
        @Nullable ProviderId provider,
        @Nullable Someone recipient,
        @Nullable String staff,
        @Nullable String person,
        List<String> visits,
        List<String> lines,
        @Nullable Money amount,
        @Nullable String evidence,
        String swedish,
        String english) {

    /**
     * A recipient.
     *
     * @param id the case number
     * @param isProtected whether the identity is protected, so that only those named may see the number
     */
    public record Someone(String id, boolean isProtected) {}

    /** Copies the lists. */
    public KeptFinding {
        visits = List.copyOf(visits);
        lines = List.copyOf(lines);
    }

    /** Its number as it is written: {@code F000012}. */
    public String id() {
        return idOf(number);
    }

    /** A number as it is written. */
    public static String idOf(int number) {
        return "F%06d".formatted(number);
    }

    /** The lines that it names, without an invoice that it is about as a whole. */
    public List<String> namedLines() {
        return lines.stream().filter(line -> !line.endsWith("/")).toList();
    }

    /** The invoice that it is about as a whole, if it is. */
    public Optional<String> findInvoice() {
        return lines.stream()
                .filter(line -> line.endsWith("/"))
                .map(line -> line.substring(0, line.length() - 1))
                .findFirst();
    }

    /** The finding in words. */
    public String text(Language language) {
        return language == Language.SWEDISH ? swedish : english;
    }
}
