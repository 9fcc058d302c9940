package se.tillit.verification.web.person;

import java.util.List;
import se.tillit.verification.web.Figure;

/**
 * A staff member's month.
 *
 * @param id the employment
 * @param name the month
 * @param employments the employments that may be shown
 * @param figures what matters
 * @param hours the clock along the days
 * @param days day by day
 * @param findings what rules found
 */
public record StaffView(
        String id,
        String name,
        List<Employed> employments,
        List<Figure> figures,
        List<String> hours,
        List<Day> days,
        List<FoundItem> findings) {

    /** How wide a day is drawn, in minutes of the clock. */
    public static final int WIDTH = 1_440;

    /** Copies the lists. */
    public StaffView {
        employments = List.copyOf(employments);
        figures = List.copyOf(figures);
        hours = List.copyOf(hours);
        days = List.copyOf(days);
        findings = List.copyOf(findings);
    }

    /**
     * An employment.
     *
     * @param id its id
     * @param employer the provider
     * @param form the form of employment
     * @param qualification the professional level
     * @param days its days
     */
    public record Employed(String id, String employer, String form, String qualification, String days) {}

    /**
     * A day.
     *
     * @param day the day
     * @param number the day of the month with the day of the week
     * @param href its page
     * @param shifts when the person was at work, drawn
     * @param visits when the person was on visits, drawn
     * @param clashes when the person was on two visits at once, drawn
     * @param told the same in words
     * @param count how many visits
     * @param minutes how long they were in all
     * @param isClash whether two visits were at once
     */
    public record Day(
            String day,
            String number,
            String href,
            List<Bar> shifts,
            List<Bar> visits,
            List<Bar> clashes,
            String told,
            String count,
            String minutes,
            boolean isClash) {
        /** Copies the lists. */
        public Day {
            shifts = List.copyOf(shifts);
            visits = List.copyOf(visits);
            clashes = List.copyOf(clashes);
        }
    }

    /**
     * A stretch of a day.
     *
     * @param from minutes after midnight
     * @param width minutes, 1 or more
     */
    public record Bar(int from, int width) {}
}
