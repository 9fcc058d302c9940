package se.tillit.exchange.report;

import java.util.ArrayList;
import java.util.List;
import se.tillit.exchange.Language;
import se.tillit.exchange.Messages;
import se.tillit.exchange.report.Edition.Section;
import se.tillit.exchange.wording.CommitteeTexts;
import se.tillit.exchange.wording.FindingTexts;

/** Puts the page together: the same sections in both languages. */
final class ReportPages {

    private static final Messages MESSAGES = Messages.beside(ReportPages.class, "report");

    private final Report report;
    private final FindingTexts texts = new FindingTexts();
    private final CommitteeTexts openTexts = new CommitteeTexts(texts);

    ReportPages(Report report) {
        this.report = report;
    }

    Page page() {
        var editions = new ArrayList<Edition>();
        for (var language : Language.values()) {
            editions.add(edition(new Say(language, MESSAGES)));
        }
        return Page.of(editions);
    }

    private Edition edition(Say say) {
        var code = say.language().code();
        var sections = new ArrayList<Section>();
        sections.add(new OverviewSection(report, say).section(code + "-overview"));
        sections.add(new ProviderSection(report, say).section(code + "-providers"));
        sections.add(new ReasonSection(report, say).section(code + "-reasons"));
        sections.add(new IndicatorSection(report, say).section(code + "-indicators"));
        new TrendSection(report, say).findSection(code + "-trend").ifPresent(sections::add);
        sections.add(new FindingSection(report, say, texts, openTexts).section(code + "-findings"));
        sections.add(new MethodSection(report, say).section(code + "-method"));
        var municipality = report.wishes().municipality();
        var month = say.value(report.month().month());
        return new Edition(
                code,
                municipality == null ? say.text("kicker") : say.text("kicker.of", municipality),
                say.text("title", month),
                facts(say),
                say.text(report.isInternal() ? "audience.internal" : "audience.committee"),
                say.text("contents"),
                sections,
                say.text("foot", report.ruleSet()));
    }

    private String facts(Say say) {
        var sums = report.month().sums();
        return String.join(
                " · ",
                List.of(
                        say.counted("facts.lines", sums.lines()),
                        say.counted(
                                "facts.providers", report.month().providers().size()),
                        say.text("facts.rules", report.ruleSet())));
    }
}
