package se.tillit.verification.web.line;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.tillit.exchange.Language;
import se.tillit.exchange.Messages;
import se.tillit.identity.Scope;
import se.tillit.invoices.InvoiceLine;
import se.tillit.kernel.Interval;
import se.tillit.kernel.SwedishTime;
import se.tillit.verification.Evidence;
import se.tillit.verification.LineTrace;
import se.tillit.visits.Visit;

/**
 * Draws the hours around a line's visit: what is claimed, what was logged and planned, when the one who came was at work
 * and where else, and who else was in the home. Of other providers' visits a provider is shown nothing.
 */
final class HoursAround {

    private static final Messages TEXTS = Messages.beside(HoursAround.class, "hours");
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH.mm", Locale.ROOT);
    private static final Duration BEFORE = Duration.ofHours(2);
    private static final int FEWEST_HOURS = 4;
    private static final int MOST_HOURS = 36;

    private final Evidence evidence;
    private final Scope scope;
    private final Language language;
    private final Interval span;

    private HoursAround(Evidence evidence, Scope scope, Language language, Interval span) {
        this.evidence = evidence;
        this.scope = scope;
        this.language = language;
        this.span = span;
    }

    /** The hours around the line's visit, or around the time that it claims; none where it tells of neither. */
    static Optional<Hours> of(LineTrace trace, Evidence evidence, Scope scope, Language language) {
        var claim = trace.decision().line();
        var visit = trace.visit() != null && scope.covers(trace.visit().provider()) ? trace.visit() : null;
        var times = new ArrayList<Interval>();
        if (claim.time() != null) {
            times.add(claim.time());
        }
        if (visit != null) {
            times.add(visit.time());
        }
        if (times.isEmpty()) {
            return Optional.empty();
        }
        var span = spanOf(times);
        return Optional.of(new HoursAround(evidence, scope, language, span).draw(claim, visit));
    }

    /** Whole hours, two before and after, in Swedish time; a day and a half where somebody claims more. */
    private static Interval spanOf(List<Interval> times) {
        var from = times.stream().map(Interval::from).min(Instant::compareTo).orElseThrow();
        var to = times.stream().map(Interval::to).max(Instant::compareTo).orElseThrow();
        var begins = clock(from).truncatedTo(ChronoUnit.HOURS).minus(BEFORE);
        var ends = clock(to).truncatedTo(ChronoUnit.HOURS).plusHours(1).plus(BEFORE);
        var hours = Math.clamp(Duration.between(begins, ends).toHours(), FEWEST_HOURS, MOST_HOURS);
        return Interval.between(begins.toInstant(), begins.plusHours(hours).toInstant());
    }

    private static ZonedDateTime clock(Instant instant) {
        return instant.atZone(SwedishTime.ZONE);
    }

    private Hours draw(InvoiceLine claim, @Nullable Visit visit) {
        var lanes = new ArrayList<Hours.Lane>();
        if (claim.time() != null) {
            lanes.add(lane("claim", List.of(claim.time())));
        }
        lanes.add(lane("visit", visit == null ? List.of() : List.of(visit.time())));
        lanes.add(lane("plan", planned(claim)));
        if (visit != null) {
            if (visit.isByOwnStaff()) {
                lanes.add(lane(
                        "shift",
                        evidence.shiftsOf(visit.employment()).stream()
                                .map(shift -> shift.time())
                                .toList()));
            }
            lanes.add(lane(
                    "other",
                    visits(other -> other.employment()
                                    .person()
                                    .equals(visit.employment().person())
                            && !other.id().equals(visit.id()))));
            lanes.add(lane(
                    "home",
                    visits(other -> other.recipient().equals(visit.recipient())
                            && !other.id().equals(visit.id()))));
        }
        recipientOf(claim, visit)
                .ifPresent(id -> lanes.add(lane(
                        "absence",
                        evidence.handover().absences().stream()
                                .filter(absence -> absence.recipient().id().equals(id))
                                .map(absence -> absence.time())
                                .toList())));
        return new Hours(hours(), lanes);
    }

    private static Optional<String> recipientOf(InvoiceLine claim, @Nullable Visit visit) {
        return Optional.ofNullable(visit != null ? visit.recipient().id() : claim.recipient());
    }

    private List<Interval> visits(java.util.function.Predicate<Visit> which) {
        return evidence.handover().visits().stream()
                .filter(visit -> scope.covers(visit.provider()))
                .filter(which)
                .map(Visit::time)
                .toList();
    }

    /** Windows in which the plan lets the visit begin, on the days that are drawn. */
    private List<Interval> planned(InvoiceLine claim) {
        var windows = new ArrayList<Interval>();
        var decision = evidence.findDecision(claim.decision());
        if (decision.isEmpty()) {
            return windows;
        }
        var last = SwedishTime.dayOf(span.to());
        for (var plan : evidence.plansOf(decision.get())) {
            if (!plan.provider().equals(claim.provider())) {
                continue;
            }
            for (var planned : evidence.plannedVisitsOf(plan)) {
                for (var day = SwedishTime.dayOf(span.from()); !day.isAfter(last); day = day.plusDays(1)) {
                    if (plan.validity().covers(day) && planned.isDueOn(day)) {
                        windows.add(window(day, planned.windowStart(), planned.windowEnd()));
                    }
                }
            }
        }
        return windows;
    }

    private static Interval window(LocalDate day, LocalTime from, LocalTime to) {
        var end = to.isBefore(from) ? day.plusDays(1) : day;
        var begins = SwedishTime.at(day, from);
        return new Interval(begins, Math.max(SwedishTime.at(end, to), begins + 1));
    }

    private Hours.Lane lane(String kind, List<Interval> times) {
        var seen = times.stream()
                .map(time -> time.findCommonWith(span).orElse(null))
                .filter(Objects::nonNull)
                .sorted(Interval.BY_START)
                .toList();
        var whole = times.stream()
                .filter(time -> time.overlaps(span))
                .sorted(Interval.BY_START)
                .map(HoursAround::clocks)
                .collect(Collectors.joining(", "));
        return new Hours.Lane(
                TEXTS.text(kind, language),
                kind,
                seen.stream().map(this::bar).toList(),
                whole.isEmpty() ? TEXTS.text(kind + ".none", language) : whole);
    }

    /** Hours and minutes alone: the day is that of the line. */
    private static String clocks(Interval time) {
        return CLOCK.format(clock(time.from())) + "\u2013" + CLOCK.format(clock(time.to()));
    }

    private Hours.Bar bar(Interval time) {
        var from = place(time.fromMicros());
        return new Hours.Bar(from, Math.max(2, place(time.toMicros()) - from));
    }

    private int place(long micros) {
        return Math.toIntExact((micros - span.fromMicros()) * Hours.WIDTH / (span.toMicros() - span.fromMicros()));
    }

    private List<String> hours() {
        var hours = new ArrayList<String>();
        for (var hour = clock(span.from()); !hour.toInstant().isAfter(span.to()); hour = hour.plusHours(1)) {
            hours.add("%02d".formatted(hour.getHour()));
        }
        return hours;
    }
}
