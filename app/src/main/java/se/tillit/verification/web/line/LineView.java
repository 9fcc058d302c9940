package se.tillit.verification.web.line;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.tillit.exchange.explain.Explanation.Section;
import se.tillit.verification.web.Figure;
import se.tillit.verification.web.Status;

/**
 * A line with its evidence.
 *
 * @param name the line as it is named
 * @param status what became of it
 * @param told the outcome in a sentence; empty where its basis is no longer there
 * @param figures what matters
 * @param links where one may go from here
 * @param hours the hours around the visit; none where the line tells of no time
 * @param sections the explanation, part by part
 * @param isGone whether what the run read is no longer there, so that the line cannot be explained
 * @param findings what rules found that touches it
 * @param history what became of it in run after run
 */
public record LineView(
        String name,
        Status status,
        String told,
        List<Figure> figures,
        List<Door> links,
        @Nullable Hours hours,
        List<Section> sections,
        boolean isGone,
        List<Found> findings,
        List<Past> history) {

    /** Copies the lists. */
    public LineView {
        figures = List.copyOf(figures);
        links = List.copyOf(links);
        sections = List.copyOf(sections);
        findings = List.copyOf(findings);
        history = List.copyOf(history);
    }

    /**
     * A way from here.
     *
     * @param label what it leads to
     * @param text which
     * @param href where it is
     */
    public record Door(String label, String text, String href) {}

    /**
     * A finding.
     *
     * @param id its number
     * @param href its page
     * @param rule the rule
     * @param text the finding in words
     */
    public record Found(String id, String href, String rule, String text) {}

    /**
     * What became of it in a run.
     *
     * @param run the run
     * @param href its page
     * @param at when it was done
     * @param status what became of the line
     * @param approved what was approved
     * @param rules why
     */
    public record Past(String run, String href, String at, Status status, String approved, String rules) {}
}
