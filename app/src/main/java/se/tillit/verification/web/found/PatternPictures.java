package se.tillit.verification.web.found;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import se.tillit.identity.Scope;
import se.tillit.kernel.Interval;
import se.tillit.kernel.SwedishTime;
import se.tillit.verification.store.KeptFinding;
import se.tillit.verification.store.Run;
import se.tillit.verification.store.found.PatternRows;

/** Pictures of patterns: each shows in one glance what the rule counts. */
final class PatternPictures {

    private static final int MINUTES_A_DAY = 1_440;
    private static final int MINUTES_AN_HOUR = 60;

    private final PatternRows rows;
    private final PictureWords words;
    private final Run run;

    PatternPictures(PatternRows rows, PictureWords words, Run run) {
        this.rows = rows;
        this.words = words;
        this.run = run;
    }

    private String say(String key, Object... places) {
        return words.say(key, places);
    }

    /** Each visit as a point: when it was planned, and when it began. */
    Optional<Picture> copiedSchedule(String staff) {
        var visits = rows.besidePlan(run, staff);
        if (visits.isEmpty()) {
            return Optional.empty();
        }
        var points = new ArrayList<List<Double>>();
        var table = new ArrayList<List<String>>();
        var least = MINUTES_A_DAY;
        var most = 0;
        for (var visit : visits) {
            var actual = visit.actual() / 60.0;
            least = Math.min(least, Math.min(visit.planned(), (int) actual));
            most = Math.max(most, Math.max(visit.planned(), (int) actual + 1));
            points.add(List.of((double) visit.planned(), Math.round(actual * 100) / 100.0));
            table.add(List.of(words.day(visit.day()), words.clock(visit.planned() * 60), words.clock(visit.actual())));
        }
        var from = Math.floorDiv(least, MINUTES_AN_HOUR) * MINUTES_AN_HOUR;
        var to = Math.ceilDiv(most, MINUTES_AN_HOUR) * MINUTES_AN_HOUR;
        return Optional.of(new Picture(
                say("copied.title"),
                say("copied.text"),
                Charts.scatter(
                        new Charts.Axis(say("planned"), "clock", from, to),
                        new Charts.Axis(say("actual"), "clock", from, to),
                        say("as-planned"),
                        new Charts.Series(say("visits"), points)),
                null,
                List.of(say("column.day"), say("planned"), say("actual")),
                table));
    }

    /** Each visit as a point: when it was, and when that was written down. */
    Optional<Picture> registrations(String staff) {
        var visits = rows.visitsOf(run, staff);
        if (visits.isEmpty()) {
            return Optional.empty();
        }
        var first = run.month().first();
        var points = new ArrayList<List<Double>>();
        var table = new ArrayList<List<String>>();
        var most = run.month().length() + 1.0;
        for (var visit : visits) {
            var registered = PictureWords.dayOfMonth(visit.registered(), first);
            most = Math.max(most, Math.ceil(registered));
            points.add(List.of(PictureWords.dayOfMonth(visit.from(), first), registered));
            table.add(
                    List.of(words.time(Interval.between(visit.from(), visit.to())), words.moment(visit.registered())));
        }
        return Optional.of(new Picture(
                say("batch.title"),
                say("batch.text"),
                Charts.scatter(
                        new Charts.Axis(say("visited"), "day", 1, run.month().length() + 1.0),
                        new Charts.Axis(say("registered"), "day", 1, most),
                        say("at-once"),
                        new Charts.Series(say("visits"), points)),
                null,
                List.of(say("visited"), say("registered")),
                table));
    }

    /** How many visits begin on each minute of the hour. */
    Optional<Picture> roundTimes(String staff) {
        var visits = rows.visitsOf(run, staff);
        if (visits.isEmpty()) {
            return Optional.empty();
        }
        var counts = new int[MINUTES_AN_HOUR];
        visits.forEach(visit -> counts[SwedishTime.localOf(visit.from()).getMinute()]++);
        var minutes = IntStream.range(0, MINUTES_AN_HOUR).boxed().toList();
        return Optional.of(new Picture(
                say("round.title"),
                say("round.text"),
                Charts.bars(
                        minutes.stream().map("%02d"::formatted).toList(),
                        say("visits"),
                        Map.of(),
                        new Charts.Series(
                                say("visits"), IntStream.of(counts).boxed().toList())),
                null,
                List.of(say("column.minute"), say("visits")),
                minutes.stream()
                        .filter(minute -> counts[minute] > 0)
                        .map(minute -> List.of("%02d".formatted(minute), Integer.toString(counts[minute])))
                        .toList()));
    }

    /** Hours at work and in visits, day by day, of one person or one employment. */
    Optional<Picture> hoursByDay(Scope scope, KeptFinding finding, @Nullable Double limit) {
        var staff = finding.staff();
        var person = finding.person();
        var work = rows.workOf(
                run,
                scope,
                staff == null ? List.of() : List.of(staff),
                staff == null && person != null ? person : "",
                run.month().time());
        if (work.isEmpty()) {
            return Optional.empty();
        }
        var visits = byDay(work.stream()
                .filter(PatternRows.Stretch::isVisit)
                .map(PatternRows.Stretch::time)
                .toList());
        var all = byDay(work.stream().map(PatternRows.Stretch::time).toList());
        var shown = limit == null ? visits : all;
        var shifts = byDay(work.stream()
                .filter(one -> !one.isVisit())
                .map(PatternRows.Stretch::time)
                .toList());
        return Optional.of(
                limit == null
                        ? days("idle", Map.of(), series("shifts", shifts), series("visits", shown))
                        : days("hours", Map.of(say("limit"), limit), series("at-work", shown)));
    }

    /** A provider's hours in visits beside the hours at work. */
    Optional<Picture> presence(String provider) {
        var days = rows.daysOf(run, provider);
        if (days.isEmpty()) {
            return Optional.empty();
        }
        var visited = new TreeMap<LocalDate, Long>();
        var present = new TreeMap<LocalDate, Long>();
        for (var day : days) {
            visited.put(day.day(), day.visited());
            present.put(day.day(), day.present());
        }
        return Optional.of(days("presence", Map.of(), series("shifts", present), series("visits", visited)));
    }

    private record Daily(String key, TreeMap<LocalDate, Long> seconds) {}

    private static Daily series(String key, TreeMap<LocalDate, Long> seconds) {
        return new Daily(key, seconds);
    }

    private Picture days(String key, Map<String, Number> limit, Daily... series) {
        var days = IntStream.range(0, run.month().length())
                .mapToObj(day -> run.month().first().plusDays(day))
                .toList();
        var charted = new ArrayList<Charts.Series>();
        var columns = new ArrayList<>(List.of(say("column.day")));
        for (var one : series) {
            charted.add(new Charts.Series(
                    say(one.key()),
                    days.stream()
                            .map(day -> PictureWords.hours(one.seconds().getOrDefault(day, 0L)))
                            .toList()));
            columns.add(say("column.hours", say(one.key())));
        }
        var table = new ArrayList<List<String>>();
        for (var day : days) {
            var row = new ArrayList<>(List.of(words.day(day)));
            for (var one : series) {
                row.add(words.decimal(PictureWords.hours(one.seconds().getOrDefault(day, 0L))));
            }
            table.add(row);
        }
        return new Picture(
                say(key + ".title"),
                say(key + ".text"),
                Charts.bars(
                        days.stream()
                                .map(day -> Integer.toString(day.getDayOfMonth()))
                                .toList(),
                        say("hours-unit"),
                        limit,
                        charted.toArray(Charts.Series[]::new)),
                null,
                columns,
                table);
    }

    /** Overlapping stretches counted once, and cut at midnight. */
    private TreeMap<LocalDate, Long> byDay(List<Interval> times) {
        var seconds = new TreeMap<LocalDate, Long>();
        for (var time : Interval.union(times)) {
            var at = time.fromMicros();
            while (at < time.toMicros()) {
                var day = SwedishTime.dayOf(at);
                var end = Math.min(time.toMicros(), SwedishTime.startOf(day.plusDays(1)));
                seconds.merge(day, (end - at) / 1_000_000, Long::sum);
                at = end;
            }
        }
        return seconds;
    }

    /** The share of minutes by grade of evidence, beside all others. */
    Optional<Picture> grades(Scope scope, String provider) {
        var grades = rows.grades(run, scope, provider);
        if (grades.isEmpty()) {
            return Optional.empty();
        }
        var charted = new ArrayList<Charts.Series>();
        var columns = new ArrayList<>(List.of(say("column.grade")));
        var shares = new ArrayList<List<Double>>();
        for (var one : grades) {
            var all = Math.max(
                    1, one.minutes().stream().mapToLong(Long::longValue).sum());
            var percents = one.minutes().stream()
                    .map(minutes -> Math.round(minutes * 1_000.0 / all) / 10.0)
                    .toList();
            var name = say(one.isThis() ? "this-provider" : "other-providers");
            charted.add(new Charts.Series(name, percents));
            columns.add(name);
            shares.add(percents);
        }
        var names = List.of(say("grade.a"), say("grade.b"), say("grade.c"), say("grade.d"));
        var table = new ArrayList<List<String>>();
        for (var at = 0; at < names.size(); at++) {
            var row = new ArrayList<>(List.of(names.get(at)));
            for (var share : shares) {
                row.add(words.decimal(share.get(at)) + "\u00a0%");
            }
            table.add(row);
        }
        return Optional.of(new Picture(
                say("grades.title"),
                say("grades.text"),
                Charts.bars(names, "%", Map.of(), charted.toArray(Charts.Series[]::new)),
                null,
                columns,
                table));
    }
}
