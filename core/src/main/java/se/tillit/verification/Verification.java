package se.tillit.verification;

import java.util.List;
import java.util.Map;
import se.tillit.kernel.SettlementMonth;
import se.tillit.verification.indicators.ProviderSummary;

/**
 * The answer for a month: a decision for every line, the findings, each provider's figures, and what did not run.
 *
 * @param month the settlement month
 * @param decisions one for each line, in order of provider, invoice, line
 * @param findings in the order in which they are numbered
 * @param providers in order of id
 * @param notRun rules that did not run for want of evidence, with what was wanting; rules set to off are not here
 */
public record Verification(
        SettlementMonth month,
        List<LineDecision> decisions,
        List<Finding> findings,
        List<ProviderSummary> providers,
        Map<RuleCode, EvidenceKind> notRun) {}
