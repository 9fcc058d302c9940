package se.tillit.exchange.report;

import java.util.List;

/**
 * The page in one language.
 *
 * @param language the code of the language
 * @param kicker what kind of page it is, above the heading
 * @param title the heading
 * @param facts what it is about: rule set, lines, providers
 * @param audience for whom it is
 * @param contents the name of the list of contents
 * @param sections in order
 * @param foot the last words
 */
record Edition(
        String language,
        String kicker,
        String title,
        String facts,
        String audience,
        String contents,
        List<Section> sections,
        String foot) {
    Edition {
        sections = List.copyOf(sections);
    }

    /**
     * A section of the page.
     *
     * @param id unique on the page
     * @param title its heading
     * @param link its name in the list of contents
     * @param blocks what it holds
     */
    record Section(String id, String title, String link, List<Block> blocks) {
        Section {
            blocks = List.copyOf(blocks);
        }
    }
}
