package se.tillit.exchange.results;

import se.tillit.exchange.intake.PackageContent;
import se.tillit.exchange.report.Report;
import se.tillit.exchange.report.ReportWishes;
import se.tillit.verification.Verification;
import se.tillit.verification.parameters.Parameters;

/**
 * What a run has found, with what makes it repeatable.
 *
 * @param verification the answer
 * @param content the package that it is about
 * @param parameters the parameters that it was reached with
 * @param ruleSet the version of the rules
 * @param sentences words the findings
 * @param wishes what is wished of the report
 */
public record Results(
        Verification verification,
        PackageContent content,
        Parameters parameters,
        String ruleSet,
        FindingSentences sentences,
        ReportWishes wishes) {

    /** A result whose report is of the month alone, for a committee. */
    public Results(
            Verification verification,
            PackageContent content,
            Parameters parameters,
            String ruleSet,
            FindingSentences sentences) {
        this(verification, content, parameters, ruleSet, sentences, ReportWishes.COMMITTEE);
    }

    /** The same result with other wishes of its report. */
    public Results withReport(ReportWishes other) {
        return new Results(verification, content, parameters, ruleSet, sentences, other);
    }

    /** The page for people. */
    Report report() {
        return Report.of(verification, content, parameters, ruleSet).as(wishes);
    }
}
