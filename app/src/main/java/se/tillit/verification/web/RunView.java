package se.tillit.verification.web;

import java.util.List;

/**
 * A verification.
 *
 * @param month the month by name
 * @param monthHref its page
 * @param href the page of the run
 * @param number its number
 * @param finished when it was done
 * @param askedBy who asked for it; empty for readers outside the municipality
 * @param known the last change of the month that it knew of
 * @param ruleSet the version of the rules
 * @param figures what matters
 * @param providers each provider's sums
 * @param rules how often each rule found something; empty for those who may not see findings
 * @param notRun rules that did not run, with the reason
 * @param parameters the parameters in force beside the defaults
 * @param inputs the tables that it read
 * @param canReadLines whether the one who looks may have decisions and findings
 * @param isLatest whether no later run of the month was made
 * @param hasEarlier whether there is a run before it
 */
public record RunView(
        String month,
        String monthHref,
        String href,
        String number,
        String finished,
        String askedBy,
        String known,
        String ruleSet,
        List<Figure> figures,
        List<SumsRow> providers,
        List<RuleRow> rules,
        List<NotRun> notRun,
        List<ParameterLine> parameters,
        List<Input> inputs,
        boolean canReadLines,
        boolean isLatest,
        boolean hasEarlier) {

    /**
     * How often a rule found something.
     *
     * @param rule what it is called
     * @param severity how grave
     * @param found how often
     * @param amount what that is about
     */
    public record RuleRow(String rule, String severity, String found, String amount) {}

    /**
     * A rule that did not run.
     *
     * @param rule what it is called
     * @param evidence what was wanting
     */
    public record NotRun(String rule, String evidence) {}

    /**
     * A parameter that was set.
     *
     * @param key its key
     * @param value its value
     * @param days when it applies
     * @param source where it was decided
     */
    public record ParameterLine(String key, String value, String days, String source) {}

    /**
     * A table that was read.
     *
     * @param file its name
     * @param bytes its size
     * @param sha256 its SHA-256
     */
    public record Input(String file, String bytes, String sha256) {}

    /** Copies the lists. */
    public RunView {
        figures = List.copyOf(figures);
        providers = List.copyOf(providers);
        rules = List.copyOf(rules);
        notRun = List.copyOf(notRun);
        parameters = List.copyOf(parameters);
        inputs = List.copyOf(inputs);
    }
}
