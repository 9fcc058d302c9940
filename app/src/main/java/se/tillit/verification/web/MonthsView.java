package se.tillit.verification.web;

import java.util.List;

/**
 * The months: what is imported, and what came of each.
 *
 * @param months the latest first
 */
public record MonthsView(List<Row> months) {

    /**
     * A month.
     *
     * @param href its page
     * @param status how it stands
     * @param imported what is imported, in words
     * @param sums what was claimed and what became of it; zeros where it is not verified
     * @param run when it was verified; empty where it was not
     * @param runHref the page of that run
     */
    public record Row(String href, Status status, String imported, SumsRow sums, String run, String runHref) {}

    /** Copies the list. */
    public MonthsView {
        months = List.copyOf(months);
    }
}
