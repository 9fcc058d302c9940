package se.tillit.audit.usecase;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import se.tillit.kernel.SwedishTime;

/** Writes the time of an entry as clocks in Sweden showed it, to the second. */
public final class TrailTime {

    private static final DateTimeFormatter FORM = DateTimeFormatter.ofPattern("uuuu-MM-dd HH.mm.ss");

    private TrailTime() {}

    /** As {@code 2026-10-25 08.15.30}. */
    public static String text(Instant at) {
        return FORM.format(at.atZone(SwedishTime.ZONE));
    }
}
