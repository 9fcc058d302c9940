package se.tillit.exchange.explain;

import java.util.List;
import se.tillit.verification.LineTrace.Result;
import se.tillit.verification.RuleCode;

/**
 * Why a line was decided as it was, in one language and in the order in which one reads it.
 *
 * @param title the line and its provider
 * @param sections what there is to say
 */
public record Explanation(String title, List<Section> sections) {

    /** Copies the sections. */
    public Explanation {
        sections = List.copyOf(sections);
    }

    /** What one section is about; its name stays the same in every language. */
    public enum Part {
        /** The line as claimed. */
        CLAIM,
        /** What became of it. */
        OUTCOME,
        /** The visit, who made it, and the staff log around it. */
        VISIT,
        /** What was granted, ordered and planned. */
        CARE,
        /** The days of a line for granted time. */
        DAYS,
        /** The contract and its price. */
        PRICE,
        /** Every rule that looked. */
        LOOKS,
        /** From the claim to what is paid. */
        ARITHMETIC,
        /** What can change the outcome, and who can do it. */
        NEXT
    }

    /**
     * A part of the explanation under a title.
     *
     * @param part which
     * @param title its title
     * @param entries what it says
     */
    public record Section(Part part, String title, List<Entry> entries) {

        /** Copies the entries. */
        public Section {
            entries = List.copyOf(entries);
        }
    }

    /** One thing that is said. */
    public sealed interface Entry {

        /** A value with its label. */
        record Row(String label, String value) implements Entry {}

        /** A sentence by itself. */
        record Sentence(String text) implements Entry {}

        /**
         * A rule that looked.
         *
         * @param rule the rule
         * @param result what came of it
         * @param word the result in words
         * @param question what the rule asks
         * @param answer what it saw
         */
        record Check(RuleCode rule, Result result, String word, String question, String answer) implements Entry {}

        /**
         * A step of the arithmetic.
         *
         * @param label what was done
         * @param formula how it was reckoned
         * @param sum what may be paid after it
         */
        record Step(String label, String formula, String sum) implements Entry {}
    }
}
