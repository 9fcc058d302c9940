package se.tillit.verification.web.found;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import se.tillit.kernel.Interval;
import se.tillit.kernel.SwedishTime;
import se.tillit.verification.store.found.PatternRows.Stretch;
import se.tillit.verification.store.found.TouchedVisit;

/** The hours around visits as bars: shifts first, then the visits of whoever came, those that the finding names marked. */
final class TimelinePicture {

    private static final Duration AROUND = Duration.ofHours(2);
    private static final Duration LONGEST = Duration.ofHours(36);
    private static final int MOST_TICKS = 10;

    private final PictureWords words;

    TimelinePicture(PictureWords words) {
        this.words = words;
    }

    /** The time to look at; none where the visits lie too far from each other for one picture. */
    static Optional<Interval> around(List<TouchedVisit> visits) {
        if (visits.isEmpty()) {
            return Optional.empty();
        }
        var from =
                visits.stream().map(TouchedVisit::from).min(Instant::compareTo).orElseThrow();
        var to = visits.stream().map(TouchedVisit::to).max(Instant::compareTo).orElseThrow();
        return Duration.between(from, to).compareTo(LONGEST) > 0
                ? Optional.empty()
                : Optional.of(Interval.between(
                        from.minus(AROUND).truncatedTo(ChronoUnit.HOURS),
                        to.plus(AROUND).plus(Duration.ofMinutes(59)).truncatedTo(ChronoUnit.HOURS)));
    }

    Picture picture(Interval window, List<Stretch> work, Set<String> named) {
        var lanes = new ArrayList<Long>();
        var bars = new ArrayList<Picture.Bar>();
        var rows = new ArrayList<List<String>>();
        for (var isVisit : new boolean[] {false, true}) {
            var first = lanes.size();
            for (var one : work) {
                if (one.isVisit() == isVisit) {
                    var lane = lane(lanes, first, one.time());
                    var kind = !isVisit ? "shift" : named.contains(one.id()) ? "named" : "visit";
                    var row = List.of(
                            words.say("kind." + kind),
                            words.time(one.time()),
                            one.staff(),
                            isVisit ? one.id() : FindingWords.NOTHING);
                    rows.add(row);
                    bars.add(bar(
                            window, one.time(), kind, lane, "%s %s, %s".formatted(row.get(0), row.get(1), row.get(2))));
                }
            }
        }
        return new Picture(
                words.say("timeline.title"),
                words.say("timeline.text"),
                "",
                new Picture.Timeline(bars, ticks(window), Math.max(1, lanes.size())),
                List.of(
                        words.say("column.kind"),
                        words.say("column.time"),
                        words.say("column.staff"),
                        words.say("column.visit")),
                rows);
    }

    /** The first row from there on that is free at the time. */
    private static int lane(List<Long> lanes, int first, Interval time) {
        for (var lane = first; lane < lanes.size(); lane++) {
            if (lanes.get(lane) <= time.fromMicros()) {
                lanes.set(lane, time.toMicros());
                return lane;
            }
        }
        lanes.add(time.toMicros());
        return lanes.size() - 1;
    }

    private static Picture.Bar bar(Interval window, Interval time, String kind, int lane, String label) {
        var from = place(window, Math.max(time.fromMicros(), window.fromMicros()));
        var to = place(window, Math.min(time.toMicros(), window.toMicros()));
        return new Picture.Bar(kind, from, Math.max(3, to - from), lane, label);
    }

    private static int place(Interval window, long micros) {
        return (int) ((micros - window.fromMicros()) * Picture.WIDTH / (window.toMicros() - window.fromMicros()));
    }

    private static List<Picture.Tick> ticks(Interval window) {
        var hours = Duration.between(window.from(), window.to()).toHours();
        var step = Math.max(1, Math.ceilDiv(hours, MOST_TICKS));
        var ticks = new ArrayList<Picture.Tick>();
        for (var hour = 0L; hour < hours; hour += step) {
            var at = window.from().plus(Duration.ofHours(hour));
            ticks.add(new Picture.Tick(
                    place(window, Interval.microsOf(at)),
                    "%02d".formatted(SwedishTime.localOf(at).getHour())));
        }
        return ticks;
    }
}
