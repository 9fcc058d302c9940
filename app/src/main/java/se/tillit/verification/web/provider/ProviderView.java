package se.tillit.verification.web.provider;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.tillit.server.web.Frame;
import se.tillit.verification.web.Figure;
import se.tillit.verification.web.overview.ReasonLine;
import se.tillit.verification.web.overview.SumsTrend;

/**
 * A provider's month.
 *
 * @param name what it is called
 * @param number its organisation number
 * @param operator who runs it
 * @param month the month by name
 * @param before the month that the indicators are compared with; empty where there is none
 * @param lead the gist, in a sentence
 * @param figures what matters
 * @param ways where one may go from here
 * @param reasons why not all is approved
 * @param indicators how the care was given
 * @param contracts what is agreed
 * @param volumes volume against share, month by month, the earliest first
 * @param trend the sums month by month
 * @param findings the findings by rule; none where they may not be seen
 * @param grades how well the visits are proved
 * @param premium the estimate of the quality premium
 */
public record ProviderView(
        String name,
        String number,
        String operator,
        String month,
        String before,
        String lead,
        List<Figure> figures,
        List<Frame.Link> ways,
        List<ReasonLine> reasons,
        List<IndicatorCell> indicators,
        List<ContractView> contracts,
        List<VolumeRow> volumes,
        SumsTrend trend,
        @Nullable List<FindingRow> findings,
        GradesView grades,
        PremiumView premium) {

    /**
     * What of a month is granted, agreed and executed.
     *
     * @param name the month
     * @param shortName the same where there is little room
     * @param granted hours granted and assigned to the provider
     * @param volume its part of all that is granted
     * @param volumeValue the same for a chart; empty for none
     * @param share the share agreed
     * @param shareValue the same for a chart; empty for none
     * @param executed hours executed
     * @param ofFrame executed of granted
     */
    public record VolumeRow(
            String name,
            String shortName,
            String granted,
            String volume,
            String volumeValue,
            String share,
            String shareValue,
            String executed,
            String ofFrame) {}

    /**
     * How often a rule found something.
     *
     * @param rule what it is called
     * @param href those findings
     * @param severity how grave
     * @param mode whether the rule decides or is only tried out
     * @param found how often
     * @param amount what that is about
     */
    public record FindingRow(String rule, String href, String severity, String mode, String found, String amount) {}

    /** Copies the lists. */
    public ProviderView {
        figures = List.copyOf(figures);
        ways = List.copyOf(ways);
        reasons = List.copyOf(reasons);
        indicators = List.copyOf(indicators);
        contracts = List.copyOf(contracts);
        volumes = List.copyOf(volumes);
        findings = findings == null ? null : List.copyOf(findings);
    }
}
