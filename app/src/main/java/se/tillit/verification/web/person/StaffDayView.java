package se.tillit.verification.web.person;

import java.util.List;
import se.tillit.verification.web.Figure;

/**
 * A staff member's day.
 *
 * @param id the employment
 * @param day the day
 * @param monthHref the person's month
 * @param before the day before; empty where it is in another month
 * @param after the day after; empty where it is in another month
 * @param figures what matters
 * @param drawn the day as it is drawn in the month
 * @param hours the clock along the day
 * @param stops the visits one after the other
 * @param map the homes as GeoJSON; empty where no home may be drawn
 */
public record StaffDayView(
        String id,
        String day,
        String monthHref,
        String before,
        String after,
        List<Figure> figures,
        StaffView.Day drawn,
        List<String> hours,
        List<Stop> stops,
        String map) {

    /** Copies the lists. */
    public StaffDayView {
        figures = List.copyOf(figures);
        hours = List.copyOf(hours);
        stops = List.copyOf(stops);
    }

    /**
     * A visit on the way.
     *
     * @param number its place in the day
     * @param visit its id
     * @param time from when to when
     * @param recipient the case number, or that it is protected
     * @param href the recipient's month; empty where it may not be shown
     * @param service what was done
     * @param registration how both ends were registered
     * @param registered when the record came in
     * @param evidence how well it is proved
     * @param employer by which employer
     * @param way how far it is from the home before, and how much time there was
     * @param isOdd whether it begins before the one before has ended
     */
    public record Stop(
            String number,
            String visit,
            String time,
            String recipient,
            String href,
            String service,
            String registration,
            String registered,
            String evidence,
            String employer,
            String way,
            boolean isOdd) {}
}
