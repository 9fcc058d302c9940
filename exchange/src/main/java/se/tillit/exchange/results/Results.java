package se.tillit.exchange.results;

import se.tillit.exchange.intake.PackageContent;
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
 */
public record Results(
        Verification verification,
        PackageContent content,
        Parameters parameters,
        String ruleSet,
        FindingSentences sentences) {}
