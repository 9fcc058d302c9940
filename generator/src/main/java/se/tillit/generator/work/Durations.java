package se.tillit.generator.work;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import se.tillit.generator.time.StockholmClock;
import se.tillit.generator.town.Chance;

/** How long visits last: about as planned, and never beyond what is granted. */
final class Durations {
    private static final double MISSED_PERCENT = 1.5;
    private static final double USUAL = 0.97;
    private static final double SPREAD = 0.1;
    private static final int SHORTEST = 240;

    private final StockholmClock clock;
    private int monthOf = Integer.MIN_VALUE;
    private YearMonth month = YearMonth.of(1970, 1);

    Durations(StockholmClock clock) {
        this.clock = clock;
    }

    /** Seconds for each part; 0 where it is not done, because nobody opened or too little is left of the frame. */
    List<Long> of(Stop stop, Chance chance) {
        var lengths = new ArrayList<Long>(stop.parts().size());
        boolean missed = chance.percent(MISSED_PERCENT);
        for (var part : stop.parts()) {
            double factor = Math.max(0.6, USUAL + chance.bell() * SPREAD);
            long length = Math.max(SHORTEST, Math.round(part.planned().minutes() * 60 * factor));
            int needed = (Visit.minutesOf(length) + 5) * part.planned().staff();
            lengths.add(missed || needed > leftFor(part, stop.windowStart()) ? 0L : length);
        }
        return lengths;
    }

    /** Counts what was done. */
    void draw(Stop.Part part, long start, long end) {
        int minutes = Visit.minutesOf(end - start);
        var extra = part.extra();
        if (extra != null) {
            extra.draw(minutes);
        } else {
            part.care().assignment().draw(monthOf(start), minutes);
        }
    }

    private int leftFor(Stop.Part part, long start) {
        var extra = part.extra();
        return extra != null ? extra.left() : part.care().assignment().leftIn(monthOf(start));
    }

    private YearMonth monthOf(long instant) {
        int day = clock.day(instant);
        if (day != monthOf) {
            monthOf = day;
            month = YearMonth.from(LocalDate.ofEpochDay(day));
        }
        return month;
    }
}
