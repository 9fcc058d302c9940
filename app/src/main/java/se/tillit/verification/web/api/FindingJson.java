package se.tillit.verification.web.api;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import se.tillit.exchange.rejections.RejectedRow;
import se.tillit.identity.Who;
import se.tillit.verification.store.KeptFinding;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * What a rule found, as {@code findings.csv} has it.
 *
 * @param findingId its number in the run
 * @param rule the code of the rule
 * @param severity how grave it is
 * @param mode enforce, or shadow where the rule is only tried out
 * @param providerId whose it is; none where it concerns several
 * @param recipientId the case number; {@code skyddad} where the identity is protected and the reader is not named
 * @param staffId the employment
 * @param personKey the person
 * @param visitIds visits
 * @param lineIds lines as provider/invoice/line
 * @param amountSek what it is about, in kronor
 * @param textSv the finding in Swedish
 * @param textEn the finding in English
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
public record FindingJson(
        String findingId,
        String rule,
        String severity,
        String mode,
        @Nullable String providerId,
        @Nullable String recipientId,
        @Nullable String staffId,
        @Nullable String personKey,
        List<String> visitIds,
        List<String> lineIds,
        @Nullable BigDecimal amountSek,
        String textSv,
        String textEn) {

    static FindingJson of(KeptFinding finding, Who who) {
        var provider = finding.provider();
        return new FindingJson(
                finding.id(),
                finding.rule(),
                finding.severity().name().toLowerCase(Locale.ROOT),
                finding.mode(),
                provider == null ? null : provider.value(),
                recipient(finding.recipient(), who),
                finding.staff(),
                finding.person(),
                finding.visits(),
                finding.lines(),
                Kronor.ofAny(finding.amount()),
                finding.swedish(),
                finding.english());
    }

    private static @Nullable String recipient(KeptFinding.@Nullable Someone recipient, Who who) {
        if (recipient == null) {
            return null;
        }
        return recipient.isProtected() && who.protection() != Who.Protection.NAMED
                ? RejectedRow.PROTECTED
                : recipient.id();
    }
}
