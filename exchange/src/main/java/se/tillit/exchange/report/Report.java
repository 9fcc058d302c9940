package se.tillit.exchange.report;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.TreeMap;
import se.tillit.exchange.figures.LargestFindings;
import se.tillit.exchange.figures.MonthFigures;
import se.tillit.exchange.figures.Reasons;
import se.tillit.exchange.intake.PackageContent;
import se.tillit.exchange.rejections.RejectedRow;
import se.tillit.kernel.SettlementMonth;
import se.tillit.kernel.Tertial;
import se.tillit.verification.Verification;
import se.tillit.verification.indicators.ProviderSummary;
import se.tillit.verification.indicators.TertialPremium;
import se.tillit.verification.parameters.Parameters;

/**
 * {@code report.html}: a month of home care on one page that needs nothing else, in Swedish with an English switch, for
 * screens and paper (K10). The same material gives the same bytes.
 */
public final class Report {

    private static final int FINDINGS_SHOWN = 20;

    private static final TemplateEngine TEMPLATES = TemplateEngine.createPrecompiled(
            null, ContentType.Html, Report.class.getClassLoader(), Report.class.getPackageName());

    private final Verification verification;
    private final PackageContent content;
    private final Parameters parameters;
    private final String ruleSet;
    private final ReportWishes wishes;
    private final MonthFigures month;
    private final Reasons reasons;
    private final List<LargestFindings> findings;

    private Report(
            Verification verification,
            PackageContent content,
            Parameters parameters,
            String ruleSet,
            ReportWishes wishes) {
        this.verification = verification;
        this.content = content;
        this.parameters = parameters;
        this.ruleSet = ruleSet;
        this.wishes = wishes;
        this.month = MonthFigures.of(verification);
        this.reasons = Reasons.of(verification.decisions());
        this.findings = LargestFindings.of(verification.findings(), FINDINGS_SHOWN);
    }

    /**
     * The report of a verified month for a committee.
     *
     * @param verification the answer
     * @param content the package that it is about
     * @param parameters the parameters that it was reached with
     * @param ruleSet the version of the rules
     */
    public static Report of(Verification verification, PackageContent content, Parameters parameters, String ruleSet) {
        return new Report(verification, content, parameters, ruleSet, ReportWishes.COMMITTEE);
    }

    /** The same month with other wishes. */
    public Report as(ReportWishes other) {
        return new Report(verification, content, parameters, ruleSet, other);
    }

    /** The same report with a trend from these earlier months of the same municipality to this one. */
    public Report withEarlier(List<MonthFigures> earlier) {
        return as(wishes.withEarlier(earlier));
    }

    /**
     * Writes the page to the file, in UTF-8.
     *
     * @throws IOException if it cannot be written
     */
    public void write(Path file) throws IOException {
        try (var writer = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            write(writer);
        }
    }

    /**
     * Writes the page.
     *
     * @throws IOException if it cannot be written
     */
    public void write(Writer writer) throws IOException {
        var page = new StringOutput();
        TEMPLATES.render("report.jte", new ReportPages(this).page(), page);
        writer.write(page.toString());
        writer.flush();
    }

    Verification verification() {
        return verification;
    }

    PackageContent content() {
        return content;
    }

    Parameters parameters() {
        return parameters;
    }

    String ruleSet() {
        return ruleSet;
    }

    ReportWishes wishes() {
        return wishes;
    }

    boolean isInternal() {
        return wishes.audience() == Audience.INTERNAL;
    }

    MonthFigures month() {
        return month;
    }

    Reasons reasons() {
        return reasons;
    }

    List<LargestFindings> findings() {
        return findings;
    }

    /** The premiums of the tertial that the month lies in, as far as its months are known, in order of provider. */
    public List<TertialPremium> tertials() {
        var own = Tertial.of(month.month());
        var months = new TreeMap<SettlementMonth, List<ProviderSummary>>();
        months().stream()
                .filter(one -> Tertial.of(one.month()).equals(own))
                .forEach(one -> months.put(one.month(), one.providers()));
        return TertialPremium.of(months, parameters);
    }

    /** The earlier months and this one, oldest first. */
    List<MonthFigures> months() {
        var months = new ArrayList<MonthFigures>();
        wishes.earlier().stream()
                .filter(one -> one.month().compareTo(month.month()) < 0)
                .sorted(Comparator.comparing(MonthFigures::month))
                .forEach(months::add);
        months.add(month);
        return months;
    }

    /** Rejected rows by file, column and reason, in the order in which they come. */
    List<List<RejectedRow>> rejections() {
        var groups = new LinkedHashMap<List<Object>, List<RejectedRow>>();
        for (var row : content.rejectedRows()) {
            groups.computeIfAbsent(List.of(row.file(), row.column(), row.reason()), unused -> new ArrayList<>())
                    .add(row);
        }
        return List.copyOf(groups.values());
    }
}
