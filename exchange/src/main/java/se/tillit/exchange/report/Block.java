package se.tillit.exchange.report;

import java.util.List;

/** A piece of a section, ready to be drawn; the order on the page is the order in the section. */
sealed interface Block {

    /** How a thing is meant; always said in words too. */
    enum Tone {
        PLAIN,
        /** Approved, done, as it should be. */
        GOOD,
        /** What somebody must act on. */
        ACT,
        /** An aside. */
        ASIDE;

        String look() {
            return switch (this) {
                case PLAIN -> "plain";
                case GOOD -> "good";
                case ACT -> "act";
                case ASIDE -> "aside";
            };
        }
    }

    /** A paragraph. */
    record Text(String text, Tone tone) implements Block {}

    /** A heading within the section. */
    record Heading(String text, Tone tone) implements Block {}

    /** Statements one below the other. */
    record Points(List<Text> points) implements Block {
        public Points {
            points = List.copyOf(points);
        }
    }

    /** The sums of the month, as an account: a figure and what it is. */
    record Account(List<Entry> entries) implements Block {
        public Account {
            entries = List.copyOf(entries);
        }

        /**
         * One sum.
         *
         * @param name its name in {@code summary.json}
         * @param plain the figure as there
         * @param figure the figure for people
         * @param word what it is, in a word or two
         * @param sentence the rest of the sentence
         * @param tone how it is meant
         */
        record Entry(String name, String plain, String figure, String word, String sentence, Tone tone) {}
    }

    /**
     * A table.
     *
     * @param table the table
     * @param fold the text to open it by; empty where it lies open
     * @param isForPrint whether it is printed even when folded
     */
    record Data(Table table, String fold, boolean isForPrint) implements Block {
        static Data open(Table table) {
            return new Data(table, "", true);
        }

        static Data folded(Table table, String fold) {
            return new Data(table, fold, true);
        }

        static Data appendix(Table table, String fold) {
            return new Data(table, fold, false);
        }
    }

    /** Charts side by side. */
    record Charts(List<Panel> panels, boolean isWide) implements Block {
        public Charts {
            panels = List.copyOf(panels);
        }

        /** A chart with its heading and the sentence that explains it. */
        record Panel(String title, String sentence, Bars bars) {}
    }

    /** Findings of one rule, the largest first. */
    record Cases(String rule, String count, String question, List<Case> cases) implements Block {
        public Cases {
            cases = List.copyOf(cases);
        }

        /**
         * One finding.
         *
         * @param about whose it is
         * @param sum the sum that it touches; empty for a pattern
         * @param text the evidence
         * @param ids what it can be looked up by; empty for a committee
         */
        record Case(String about, String sum, String text, String ids) {}
    }
}
