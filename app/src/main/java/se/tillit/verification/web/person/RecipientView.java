package se.tillit.verification.web.person;

import java.util.List;
import se.tillit.verification.web.Figure;
import se.tillit.verification.web.Status;

/**
 * A recipient's month.
 *
 * @param id the case number
 * @param name the month
 * @param place where the home is and which committee decides
 * @param figures what matters
 * @param decisions what was granted
 * @param days day by day
 * @param absences when the person was away
 * @param staff who came
 * @param visits every visit, with what became of its line
 * @param findings what rules found
 */
public record RecipientView(
        String id,
        String name,
        String place,
        List<Figure> figures,
        List<Granted> decisions,
        List<Day> days,
        List<Absent> absences,
        List<Came> staff,
        List<Visited> visits,
        List<FoundItem> findings) {

    /** Copies the lists. */
    public RecipientView {
        figures = List.copyOf(figures);
        decisions = List.copyOf(decisions);
        days = List.copyOf(days);
        absences = List.copyOf(absences);
        staff = List.copyOf(staff);
        visits = List.copyOf(visits);
        findings = List.copyOf(findings);
    }

    /**
     * A decision.
     *
     * @param id its id
     * @param service what was granted
     * @param minutes how much in a month
     * @param days when it is in force
     * @param provider who does it
     * @param plan the plan and when it was approved, or that there is none
     */
    public record Granted(String id, String service, String minutes, String days, String provider, String plan) {}

    /**
     * A day, in minutes.
     *
     * @param day the day
     * @param number the day of the month alone
     * @param granted what a day's share of the granted time is
     * @param planned what the plans set out
     * @param visited what was logged
     * @param billed what was billed
     * @param approved what was approved
     * @param visits how many visits
     */
    public record Day(
            String day,
            String number,
            long granted,
            long planned,
            long visited,
            long billed,
            long approved,
            long visits) {}

    /**
     * An absence.
     *
     * @param kind what kind
     * @param from when it began
     * @param to when it ended; empty where it goes on
     */
    public record Absent(String kind, String from, String to) {}

    /**
     * Someone who came.
     *
     * @param id the employment
     * @param href the staff member's month; empty where it may not be shown
     * @param visits how many times
     * @param minutes for how long in all
     * @param share of all visits, in percent
     */
    public record Came(String id, String href, String visits, String minutes, String share) {}

    /**
     * A visit.
     *
     * @param id its id
     * @param time when
     * @param staff who came
     * @param staffHref the staff member's day; empty where it may not be shown
     * @param service what was done
     * @param evidence how well it is proved
     * @param line the line that bills it; empty where none does
     * @param lineHref its page
     * @param status what became of the line
     * @param isUnbilled whether no line bills it
     */
    public record Visited(
            String id,
            String time,
            String staff,
            String staffHref,
            String service,
            String evidence,
            String line,
            String lineHref,
            Status status,
            boolean isUnbilled) {}
}
