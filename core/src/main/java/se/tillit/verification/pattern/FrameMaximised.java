package se.tillit.verification.pattern;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.TreeMap;
import se.tillit.care.Recipient;
import se.tillit.kernel.ProviderId;
import se.tillit.kernel.Ratio;
import se.tillit.verification.Finding;
import se.tillit.verification.Reason;
import se.tillit.verification.RuleCode;
import se.tillit.verification.Severity;
import se.tillit.verification.indicators.Frames;
import se.tillit.verification.parameters.Parameter;
import se.tillit.visits.Visit;

/**
 * A provider with 30 recipients or more gave more than 80 % of them between 98 and 102 % of the
 * minutes that are its own to give, and of the other providers' recipients together fewer than 40 % got so; those
 * visited in the month count, extras do not, and without other providers' recipients nothing is said.
 *
 * <p>Needs go up and down, so executed time scatters around what was granted. Where it lands on the frame for nearly
 * everyone, the frame was billed rather than the care; the others show that it is not the municipality's own way of
 * granting.
 */
public final class FrameMaximised implements PatternRule {

    @Override
    public RuleCode code() {
        return RuleCode.FRAME_MAXIMISED;
    }

    @Override
    public List<Finding> judge(PatternCase month) {
        var thresholds = month.thresholds();
        var percent = thresholds.percent(Parameter.MAXIMISED_PERCENT);
        var limitOthers = thresholds.percent(Parameter.MAXIMISED_OTHERS);
        var least = thresholds.count(Parameter.MAXIMISED_RECIPIENTS);
        var shares = new TreeMap<ProviderId, Ratio>();
        var all = new Ratio(0, 0);
        for (var entry : month.work().visitsOfProvider().entrySet()) {
            var share = shareAtFrame(month, entry.getKey(), entry.getValue());
            shares.put(entry.getKey(), share);
            all = new Ratio(all.part() + share.part(), all.whole() + share.whole());
        }
        var findings = new ArrayList<Finding>();
        for (var entry : shares.entrySet()) {
            var own = entry.getValue();
            var others = new Ratio(all.part() - own.part(), all.whole() - own.whole());
            if (own.whole() >= least
                    && own.isMoreThanPercent(percent)
                    && others.isDefined()
                    && !others.isAtLeastPercent(limitOthers)) {
                findings.add(PatternFindings.ofProvider(
                        month,
                        entry.getKey(),
                        Severity.DEVIATION,
                        Reason.of(code())
                                .with("share", own)
                                .with("atFrame", own.part())
                                .with("recipients", own.whole())
                                .with("others", others)
                                .with("from", thresholds.percent(Parameter.MAXIMISED_FROM))
                                .with("to", thresholds.percent(Parameter.MAXIMISED_TO))
                                .with("limitPercent", percent)
                                .with("limitOthers", limitOthers)
                                .with("limitRecipients", least)));
            }
        }
        return findings;
    }

    private static Ratio shareAtFrame(PatternCase month, ProviderId provider, List<Visit> visits) {
        var thresholds = month.thresholds();
        var from = thresholds.percent(Parameter.MAXIMISED_FROM);
        var to = thresholds.percent(Parameter.MAXIMISED_TO);
        var time = month.visitTime();
        var executed = new HashMap<String, Executed>();
        for (var visit : visits) {
            executed.computeIfAbsent(visit.recipient().id(), unused -> new Executed(visit.recipient())).minutes +=
                    time.of(visit).value();
        }
        var atFrame = 0L;
        for (var one : executed.values()) {
            var ofFrame = new Ratio(one.minutes, frame(month, provider, one.recipient));
            if (ofFrame.isAtLeastPercent(from) && !ofFrame.isMoreThanPercent(to)) {
                atFrame++;
            }
        }
        return new Ratio(atFrame, executed.size());
    }

    private static long frame(PatternCase month, ProviderId provider, Recipient recipient) {
        var evidence = month.evidence();
        var sum = 0L;
        for (var decision : evidence.decisionsOf(recipient)) {
            sum += Frames.of(evidence, decision, provider, evidence.month()).value();
        }
        return sum;
    }

    /** What a recipient was given by one provider. */
    private static final class Executed {
        private final Recipient recipient;
        private long minutes;

        Executed(Recipient recipient) {
            this.recipient = recipient;
        }
    }
}
