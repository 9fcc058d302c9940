package se.tillit.verification.web.person;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import se.tillit.exchange.Language;
import se.tillit.exchange.Messages;
import se.tillit.exchange.wording.Words;
import se.tillit.identity.Action;
import se.tillit.identity.Scope;
import se.tillit.identity.Who;
import se.tillit.kernel.Interval;
import se.tillit.kernel.Minutes;
import se.tillit.kernel.ProviderId;
import se.tillit.kernel.SettlementMonth;
import se.tillit.kernel.SwedishTime;
import se.tillit.server.job.Json;
import se.tillit.server.web.Viewing;
import se.tillit.verification.Evidence;
import se.tillit.verification.store.KeptFinding;
import se.tillit.verification.web.Figure;
import se.tillit.verification.web.Places;
import se.tillit.verification.web.Spoken;
import se.tillit.visits.Employment;
import se.tillit.visits.Shift;
import se.tillit.visits.Visit;

/** Lays a staff member's month and days out in words and lines, of what the one who looks may see. */
final class StaffMonth {

    private static final Messages TEXTS = Messages.beside(StaffPage.class, "staff");
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH.mm.ss", Locale.ROOT);
    private static final long MICROS_A_MINUTE = 60_000_000L;
    private static final int FIGURES_OF_A_DAY = 4;
    private static final int HOURS_BETWEEN_MARKS = 3;

    private final Evidence evidence;
    private final SettlementMonth month;
    private final Viewing viewing;
    private final Language language;
    private final Spoken spoken;
    private final Scope scope;
    private final List<Employment> employments;
    private final List<Visit> visits;
    private final List<Shift> shifts;

    StaffMonth(Evidence evidence, Employment asked, Viewing viewing) {
        this.evidence = evidence;
        this.month = evidence.month();
        this.viewing = viewing;
        this.language = viewing.language();
        this.spoken = Spoken.in(language);
        this.scope = viewing.scope(Action.READ_STAFF);
        this.employments = evidence.handover().employments().stream()
                .filter(each -> each.person().equals(asked.person()) && scope.covers(each.employer()))
                .sorted(Comparator.comparing(Employment::id))
                .toList();
        this.visits = evidence.handover().visits().stream()
                .filter(visit -> visit.employment().person().equals(asked.person())
                        && scope.covers(visit.provider())
                        && scope.covers(visit.employment().employer()))
                .sorted(Visit.BY_START)
                .toList();
        this.shifts = employments.stream()
                .flatMap(each -> evidence.shiftsOf(each).stream())
                .sorted(Comparator.comparing(Shift::time, Interval.BY_START))
                .toList();
    }

    /** The employments that may be shown. */
    List<String> employmentIds() {
        return employments.stream().map(Employment::id).toList();
    }

    StaffView view(String id, List<KeptFinding> findings) {
        var ofMonth = month.first().datesUntil(month.days().until()).toList();
        return new StaffView(
                id,
                spoken.month(month),
                employments.stream()
                        .map(each -> new StaffView.Employed(
                                each.id(),
                                nameOf(each.employer()),
                                spoken.value(each.form()),
                                spoken.value(each.qualification()),
                                spoken.days(each.employed())))
                        .toList(),
                figures(
                        visits.stream()
                                .filter(visit -> month.covers(visit.day()))
                                .toList(),
                        ofMonth),
                hours(),
                ofMonth.stream().map(day -> day(id, day)).toList(),
                FoundItem.of(findings, month, language));
    }

    private List<Figure> figures(List<Visit> of, List<LocalDate> days) {
        var clashes =
                days.stream().filter(day -> !clashes(visitsOn(day)).isEmpty()).count();
        return List.of(
                new Figure(say("visits"), spoken.count(of.size()), ""),
                new Figure(
                        say("visited"), minutes(sum(of.stream().map(Visit::time).toList())), ""),
                new Figure(
                        say("at-work"),
                        minutes(sum(Interval.union(shifts.stream()
                                .map(Shift::time)
                                .filter(time -> days.contains(SwedishTime.dayOf(time.fromMicros())))
                                .toList()))),
                        ""),
                new Figure(
                        say("homes"),
                        spoken.count(of.stream()
                                .map(visit -> visit.recipient().id())
                                .distinct()
                                .count()),
                        ""),
                new Figure(say("days-clash"), spoken.count(clashes), ""));
    }

    private static long sum(List<Interval> times) {
        return times.stream()
                        .mapToLong(time -> time.toMicros() - time.fromMicros())
                        .sum()
                / MICROS_A_MINUTE;
    }

    private String minutes(long minutes) {
        return spoken.value(new Minutes(minutes));
    }

    private List<Visit> visitsOn(LocalDate day) {
        var whole = whole(day);
        return visits.stream().filter(visit -> visit.time().overlaps(whole)).toList();
    }

    private static Interval whole(LocalDate day) {
        return new Interval(SwedishTime.startOf(day), SwedishTime.startOf(day.plusDays(1)));
    }

    /** When two visits went on at once. */
    private static List<Interval> clashes(List<Visit> of) {
        var clashes = new ArrayList<Interval>();
        for (var one = 0; one < of.size(); one++) {
            for (var other = one + 1; other < of.size(); other++) {
                of.get(one).time().findCommonWith(of.get(other).time()).ifPresent(clashes::add);
            }
        }
        return Interval.union(clashes);
    }

    private StaffView.Day day(String id, LocalDate day) {
        var here = visitsOn(day);
        var clashes = clashes(here);
        var atWork = shifts.stream()
                .map(Shift::time)
                .filter(time -> time.overlaps(whole(day)))
                .toList();
        return new StaffView.Day(
                spoken.value(day),
                day.getDayOfMonth() + "\u00a0" + day.getDayOfWeek().getDisplayName(TextStyle.SHORT, locale()),
                Places.staffDay(month, id, day),
                bars(atWork, day),
                bars(here.stream().map(Visit::time).toList(), day),
                bars(clashes, day),
                told(atWork),
                spoken.count(here.size()),
                minutes(sum(here.stream().map(Visit::time).toList())),
                !clashes.isEmpty());
    }

    private Locale locale() {
        return Locale.forLanguageTag(language.code());
    }

    private String told(List<Interval> atWork) {
        return atWork.isEmpty()
                ? say("shift.none")
                : atWork.stream().map(StaffMonth::clocks).collect(Collectors.joining(", "));
    }

    /** From when to when by the clock: the day is told beside. */
    private static String clocks(Interval time) {
        return CLOCK.format(time.from().atZone(SwedishTime.ZONE)) + "\u2013"
                + CLOCK.format(time.to().atZone(SwedishTime.ZONE));
    }

    private static List<StaffView.Bar> bars(List<Interval> times, LocalDate day) {
        var whole = whole(day);
        var length = whole.toMicros() - whole.fromMicros();
        return times.stream()
                .flatMap(time -> time.findCommonWith(whole).stream())
                .map(time -> {
                    var from = Math.toIntExact((time.fromMicros() - whole.fromMicros()) * StaffView.WIDTH / length);
                    var to = Math.toIntExact((time.toMicros() - whole.fromMicros()) * StaffView.WIDTH / length);
                    return new StaffView.Bar(from, Math.max(1, to - from));
                })
                .toList();
    }

    private static List<String> hours() {
        return IntStream.iterate(0, hour -> hour < 24, hour -> hour + HOURS_BETWEEN_MARKS)
                .mapToObj("%02d"::formatted)
                .toList();
    }

    private String nameOf(ProviderId provider) {
        return evidence.handover().providers().stream()
                .filter(each -> each.id().equals(provider))
                .map(each -> each.name())
                .findFirst()
                .orElse(provider.value());
    }

    /** A day's way from home to home. */
    StaffDayView dayView(String id, LocalDate day) {
        var here = visitsOn(day);
        var stops = new ArrayList<StaffDayView.Stop>();
        @Nullable Visit before = null;
        for (var visit : here) {
            stops.add(stop(stops.size() + 1, before, visit));
            before = visit;
        }
        return new StaffDayView(
                id,
                spoken.value(day),
                Places.staff(month, id),
                month.covers(day.minusDays(1)) ? Places.staffDay(month, id, day.minusDays(1)) : "",
                month.covers(day.plusDays(1)) ? Places.staffDay(month, id, day.plusDays(1)) : "",
                figures(here, List.of(day)).subList(0, FIGURES_OF_A_DAY),
                day(id, day),
                hours(),
                stops,
                map(here));
    }

    private boolean isHidden(Visit visit) {
        return visit.recipient().isProtected() && viewing.who().protection() != Who.Protection.NAMED;
    }

    private StaffDayView.Stop stop(int number, @Nullable Visit before, Visit visit) {
        return new StaffDayView.Stop(
                Integer.toString(number),
                visit.id(),
                clocks(visit.time()),
                isHidden(visit) ? say("protected") : visit.recipient().id(),
                isHidden(visit) || !viewing.may(Action.READ_LINES)
                        ? ""
                        : Places.recipient(month, visit.recipient().id()),
                spoken.value(visit.service()),
                visit.startMethod() == visit.endMethod()
                        ? spoken.value(visit.startMethod())
                        : TEXTS.text(
                                "methods",
                                language,
                                spoken.value(visit.startMethod()),
                                spoken.value(visit.endMethod())),
                visit.day().equals(SwedishTime.dayOf(visit.registeredAt()))
                        ? CLOCK.format(visit.registeredAt().atZone(SwedishTime.ZONE))
                        : Words.in(language).second(visit.registeredAt()),
                visit.grade().name(),
                nameOf(visit.employment().employer()),
                before == null ? "" : way(before, visit),
                before != null && before.time().overlaps(visit.time()));
    }

    private String way(Visit before, Visit visit) {
        var minutes = Math.floorDiv(visit.time().fromMicros() - before.time().toMicros(), MICROS_A_MINUTE);
        var from = before.recipient().home();
        var to = visit.recipient().home();
        var time = minutes < 0
                ? TEXTS.text("way.at-once", language, minutes(-minutes))
                : TEXTS.text("way.time", language, minutes(minutes));
        if (from == null || to == null || isHidden(before) || isHidden(visit)) {
            return time;
        }
        var kilometres = Words.in(language).decimal(BigDecimal.valueOf(Math.round(from.kilometresTo(to) * 10), 1), 1);
        return TEXTS.text("way", language, kilometres, time);
    }

    /** Homes in the order of the day, each once with all its visits, and the way between them, as GeoJSON. */
    private String map(List<Visit> of) {
        var homes = new LinkedHashMap<List<Double>, List<Integer>>();
        var way = new ArrayList<List<Double>>();
        for (var place = 0; place < of.size(); place++) {
            var visit = of.get(place);
            var home = visit.recipient().home();
            if (home != null && !isHidden(visit) && visit.isAtHome()) {
                var point = List.of(home.longitude(), home.latitude());
                way.add(point);
                homes.computeIfAbsent(point, unused -> new ArrayList<>()).add(place);
            }
        }
        if (homes.isEmpty()) {
            return "";
        }
        var features = new ArrayList<Map<String, Object>>();
        if (homes.size() > 1) {
            features.add(feature("LineString", way, "", ""));
        }
        homes.forEach((point, places) -> features.add(feature(
                "Point",
                point,
                places.stream().map(place -> Integer.toString(place + 1)).collect(Collectors.joining(", ")),
                places.stream()
                        .map(of::get)
                        .map(visit -> visit.recipient().id() + ", " + clocks(visit.time()))
                        .collect(Collectors.joining("; ")))));
        return Json.text(Map.of("type", "FeatureCollection", "features", features));
    }

    private static Map<String, Object> feature(String type, Object coordinates, String number, String name) {
        var feature = new LinkedHashMap<String, Object>();
        feature.put("type", "Feature");
        feature.put("properties", Map.of("number", number, "name", name));
        feature.put("geometry", Map.of("type", type, "coordinates", coordinates));
        return feature;
    }

    private String say(String key) {
        return TEXTS.text(key, language);
    }
}
