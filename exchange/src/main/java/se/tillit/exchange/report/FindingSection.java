package se.tillit.exchange.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import se.tillit.contracts.Provider;
import se.tillit.exchange.figures.LargestFindings;
import se.tillit.exchange.report.Block.Cases.Case;
import se.tillit.exchange.report.Block.Tone;
import se.tillit.exchange.report.Edition.Section;
import se.tillit.exchange.wording.CommitteeTexts;
import se.tillit.exchange.wording.FindingTexts;
import se.tillit.exchange.wording.Words;
import se.tillit.kernel.ProviderId;
import se.tillit.verification.Finding;
import se.tillit.verification.Severity;
import se.tillit.verification.indicators.ProviderSummary;

/** The largest findings with their evidence, by severity and rule. */
final class FindingSection {

    private static final int MOST_IDS = 6;

    private final Report report;
    private final Say say;
    private final FindingTexts texts;
    private final CommitteeTexts openTexts;
    private final Map<ProviderId, Provider> providers;

    FindingSection(Report report, Say say, FindingTexts texts, CommitteeTexts openTexts) {
        this.report = report;
        this.say = say;
        this.texts = texts;
        this.openTexts = openTexts;
        this.providers = report.month().providers().stream()
                .map(ProviderSummary::provider)
                .collect(Collectors.toMap(Provider::id, provider -> provider));
    }

    Section section(String id) {
        var blocks = new ArrayList<Block>();
        if (report.findings().isEmpty()) {
            blocks.add(new Block.Text(say.text("findings.none"), Tone.GOOD));
        } else {
            blocks.add(new Block.Text(say.text("findings.meaning"), Tone.ASIDE));
        }
        for (var found : report.findings()) {
            blocks.add(new Block.Heading(heading(found), found.severity() == Severity.SERIOUS ? Tone.ACT : Tone.PLAIN));
            found.groups().stream()
                    .filter(group -> !group.shown().isEmpty())
                    .map(this::cases)
                    .forEach(blocks::add);
            var others = found.groups().stream()
                    .filter(group -> group.shown().isEmpty())
                    .map(group ->
                            say.text("findings.other", say.rule(group.rule()).name(), say.count(group.count())))
                    .toList();
            if (!others.isEmpty()) {
                blocks.add(new Block.Text(say.text("findings.others", String.join(", ", others)), Tone.PLAIN));
            }
            if (found.notShown() > 0) {
                blocks.add(new Block.Text(say.counted("findings.more", found.notShown()), Tone.ASIDE));
            }
        }
        return new Section(id, say.text("findings.title"), say.text("findings.link"), blocks);
    }

    private String heading(LargestFindings found) {
        var key = switch (found.severity()) {
            case SERIOUS -> "findings.serious";
            case DEVIATION -> "findings.deviation";
            case INFORMATION -> "findings.information";
        };
        return say.counted(key, found.count());
    }

    private Block cases(LargestFindings.Group group) {
        var rule = say.rule(group.rule());
        return new Block.Cases(
                rule.name(),
                say.counted("findings.count", group.count()),
                rule.question(),
                group.shown().stream().map(this::caseOf).toList());
    }

    private Case caseOf(Finding finding) {
        var provider = finding.provider();
        var known = provider == null ? null : providers.get(provider);
        var amount = finding.amount();
        return new Case(
                known == null ? say.text("findings.several-providers") : say.value(known),
                amount == null ? "" : say.sum(amount),
                report.isInternal() ? texts.text(finding, say.language()) : openTexts.text(finding, say.language()),
                report.isInternal() ? ids(finding) : "");
    }

    private String ids(Finding finding) {
        var ids = new ArrayList<String>();
        var recipient = finding.recipient();
        if (recipient != null) {
            ids.add(say.text("id.recipient", say.value(recipient)));
        }
        if (finding.staff() != null) {
            ids.add(say.text("id.staff", say.value(finding.staff())));
        }
        if (finding.person() != null) {
            ids.add(say.text("id.person", say.value(finding.person())));
        }
        if (!finding.visits().isEmpty()) {
            ids.add(say.text("id.visits", few(finding.visits())));
        }
        if (!finding.lines().isEmpty()) {
            ids.add(say.text(
                    "id.lines",
                    few(finding.lines().stream().map(Object::toString).toList())));
        }
        return Words.plain(String.join(" · ", ids));
    }

    private String few(List<String> ids) {
        var shown = String.join(", ", ids.subList(0, Math.min(ids.size(), MOST_IDS)));
        return ids.size() > MOST_IDS ? say.text("id.more", shown, say.count(ids.size() - MOST_IDS)) : shown;
    }
}
