package se.tillit.verification;

import java.util.ArrayList;
import java.util.List;

/**
 * Why a rule said what it said: the rule, which of its cases, and the facts that decided, typed and unworded.
 *
 * @param rule the rule
 * @param variant which of the rule's texts fits; empty where it has one only
 * @param facts what decided, in the order of the text
 */
public record Reason(RuleCode rule, String variant, List<Fact> facts) {

    /** Copies the facts. */
    public Reason {
        facts = List.copyOf(facts);
    }

    /** A reason of the rule, still without facts. */
    public static Reason of(RuleCode rule) {
        return new Reason(rule, "", List.of());
    }

    /** The same reason in another of the rule's cases. */
    public Reason as(String newVariant) {
        return new Reason(rule, newVariant, facts);
    }

    /** The same reason with one more fact. */
    public Reason with(String name, Object value) {
        var more = new ArrayList<>(facts);
        more.add(new Fact(name, value));
        return new Reason(rule, variant, more);
    }
}
