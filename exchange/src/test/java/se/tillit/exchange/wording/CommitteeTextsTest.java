package se.tillit.exchange.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.tillit.exchange.Language;
import se.tillit.invoices.LineId;
import se.tillit.kernel.Minutes;
import se.tillit.kernel.ProviderId;
import se.tillit.verification.Finding;
import se.tillit.verification.Mode;
import se.tillit.verification.Reason;
import se.tillit.verification.RuleCode;
import se.tillit.verification.Severity;
import se.tillit.verification.Subject;

class CommitteeTextsTest {

    private static final ProviderId PROVIDER = new ProviderId("556677-8899");
    private static final LineId LINE = new LineId(PROVIDER, "2026100", "3");
    private static final CommitteeTexts TEXTS = new CommitteeTexts(new FindingTexts());

    private static String sv(Reason reason, Mode mode) {
        var finding = new Finding(
                new Subject.OfLine(LINE),
                Severity.DEVIATION,
                mode,
                PROVIDER,
                null,
                null,
                null,
                List.of(),
                List.of(LINE),
                null,
                reason);
        return TEXTS.text(finding, Language.SWEDISH);
    }

    @Test
    void says_without_ids_what_its_own_text_says_with_them() {
        var reason = Reason.of(RuleCode.VISIT_UNKNOWN).with("visit", "V0815");

        assertThat(sv(reason, Mode.ENFORCE))
                .isEqualTo("Besöket som fakturaraden anger finns inte i underlaget. Om besöket är gjort kan utföraren"
                        + " lämna registreringen och fakturera på nytt.");
        assertThat(sv(reason, Mode.SHADOW))
                .isEqualTo("Provkörning: Besöket som fakturaraden anger finns inte i underlaget.");
    }

    @Test
    void keeps_the_text_that_has_no_ids() {
        var reason = Reason.of(RuleCode.TIME_EXCEEDS_VISIT)
                .with("claimed", Minutes.of(60))
                .with("from", Instant.parse("2026-10-05T06:15:00Z"))
                .with("to", Instant.parse("2026-10-05T06:45:00Z"))
                .with("done", Minutes.of(30));

        assertThat(sv(reason, Mode.ENFORCE)).startsWith("Fakturaraden har 60 min, men besöket pågick 5 oktober 2026");
    }

    @Test
    void falls_back_to_the_rule_s_own_words_where_a_text_would_need_an_id() {
        var reason = Reason.of(RuleCode.PRICE_MISSING)
                .with("contract", List.of("A1"))
                .with("day", LocalDate.of(2026, 10, 5));

        assertThat(sv(reason, Mode.ENFORCE))
                .startsWith(new RuleTexts(Language.SWEDISH)
                        .of(RuleCode.PRICE_MISSING)
                        .text())
                .doesNotContain("[");
    }

    @ParameterizedTest
    @EnumSource
    void asks_only_for_facts_that_the_rule_gives_and_that_lead_to_nobody(RuleCode rule) {
        var source = RuleSource.of(rule);
        var leading = Set.of(
                "visit",
                "decision",
                "other",
                "others",
                "earlier",
                "staff",
                "tag",
                "key",
                "plan",
                "line",
                "recipient",
                "assignment");
        var phrases = Phrases.of(Topic.COMMITTEE, Language.SWEDISH);
        for (var key : phrases.keys()) {
            if (key.equals(rule.code()) || key.startsWith(rule.code() + ".")) {
                assertThat(source.facts()).as(key).containsAll(phrases.namesIn(key));
                assertThat(phrases.namesIn(key)).as(key).doesNotContainAnyElementsOf(leading);
            }
        }
    }

    @Test
    void has_no_text_of_a_rule_or_variant_that_has_none_of_its_own() {
        var own = Phrases.of(Topic.FINDINGS, Language.SWEDISH).keys();

        assertThat(own)
                .containsAll(Phrases.of(Topic.COMMITTEE, Language.SWEDISH).keys());
    }
}
