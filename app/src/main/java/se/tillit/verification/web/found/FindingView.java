package se.tillit.verification.web.found;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.tillit.server.web.Frame;
import se.tillit.verification.web.Figure;
import se.tillit.verification.web.Status;

/**
 * A finding.
 *
 * @param id its number
 * @param head what its rule is called, with the states
 * @param text what it says
 * @param figures what matters
 * @param facts what it is about
 * @param rule what the rule says
 * @param todo what can be done, and who can
 * @param lines lines that it names
 * @param moreLines how many more there are, in words; empty where all are shown
 * @param visits visits that it names
 * @param picture what shows it; none where the sentence is enough
 */
public record FindingView(
        String id,
        Head head,
        String text,
        List<Figure> figures,
        List<Fact> facts,
        Rule rule,
        List<Frame.Link> todo,
        List<Line> lines,
        String moreLines,
        List<Visit> visits,
        @Nullable Picture picture) {

    /**
     * What it is.
     *
     * @param rule what the rule is called
     * @param month the month by name
     * @param severity how grave it is
     * @param shadow a word where the rule is only tried out; empty otherwise
     */
    public record Head(String rule, String month, Status severity, String shadow) {}

    /**
     * Something that it is about.
     *
     * @param label what it is called
     * @param text what it is
     * @param href where it is looked into; empty where nowhere
     */
    public record Fact(String label, String text, String href) {}

    /**
     * A rule in plain words.
     *
     * @param question what it asks
     * @param text what it says
     * @param why why it exists
     * @param lookAlikes what looks the same and is in order
     * @param href its page in the rule book
     */
    public record Rule(String question, String text, String why, String lookAlikes, String href) {}

    /**
     * A line that it names.
     *
     * @param name invoice and line
     * @param href its page
     * @param provider whose it is
     * @param outcome what became of it
     * @param claimed what was claimed
     * @param approved what is approved
     */
    public record Line(String name, String href, String provider, String outcome, String claimed, String approved) {}

    /**
     * A visit that it names.
     *
     * @param id its number
     * @param time when it was
     * @param registered when and how it was registered
     * @param recipient whose home
     * @param staff who came
     */
    public record Visit(String id, String time, String registered, Frame.Link recipient, Frame.Link staff) {}

    /** Copies the lists. */
    public FindingView {
        figures = List.copyOf(figures);
        facts = List.copyOf(facts);
        todo = List.copyOf(todo);
        lines = List.copyOf(lines);
        visits = List.copyOf(visits);
    }
}
