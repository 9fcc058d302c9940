package se.tillit.verification.web.person;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import se.tillit.care.Decision;
import se.tillit.care.Recipient;
import se.tillit.exchange.Language;
import se.tillit.exchange.Messages;
import se.tillit.exchange.wording.Words;
import se.tillit.identity.Action;
import se.tillit.identity.Scope;
import se.tillit.kernel.Interval;
import se.tillit.kernel.Minutes;
import se.tillit.kernel.Money;
import se.tillit.kernel.ProviderId;
import se.tillit.kernel.Ratio;
import se.tillit.kernel.SettlementMonth;
import se.tillit.kernel.SwedishTime;
import se.tillit.server.web.Viewing;
import se.tillit.verification.Evidence;
import se.tillit.verification.LineDecision;
import se.tillit.verification.Outcome;
import se.tillit.verification.store.KeptFinding;
import se.tillit.verification.usecase.LookAround;
import se.tillit.verification.web.Figure;
import se.tillit.verification.web.Places;
import se.tillit.verification.web.Spoken;
import se.tillit.verification.web.Status;
import se.tillit.visits.Visit;

/** Lays a recipient's month out in words, of what the one who looks may see. */
final class RecipientMonth {

    private static final Messages TEXTS = Messages.beside(RecipientPage.class, "recipient");
    private static final long MICROS_A_MINUTE = 60_000_000L;

    private final Evidence evidence;
    private final SettlementMonth month;
    private final Recipient recipient;
    private final Viewing viewing;
    private final Language language;
    private final Spoken spoken;
    private final Scope scope;
    private final List<LocalDate> days;
    private final List<Visit> visits;
    private final List<LineDecision> lines;
    private final List<Decision> decisions;

    RecipientMonth(LookAround.Seen seen, Recipient recipient, Viewing viewing) {
        this.evidence = seen.evidence();
        this.month = evidence.month();
        this.recipient = recipient;
        this.viewing = viewing;
        this.language = viewing.language();
        this.spoken = Spoken.in(language);
        this.scope = viewing.scope(Action.READ_LINES);
        this.days = month.first().datesUntil(month.days().until()).toList();
        this.visits = evidence.handover().visits().stream()
                .filter(visit -> visit.recipient().equals(recipient) && scope.covers(visit.provider()))
                .sorted(Visit.BY_START)
                .toList();
        this.lines = seen.month().answer().decisions().stream()
                .filter(line -> scope.covers(line.line().provider()) && isAbout(line))
                .toList();
        this.decisions = evidence.decisionsOf(recipient).stream()
                .filter(decision -> isInMonth(decision) && isWithin(decision))
                .sorted(Comparator.comparing(Decision::id))
                .toList();
    }

    private boolean isAbout(LineDecision line) {
        var visit = evidence.findVisit(line.line().visit()).orElse(null);
        return visit != null
                ? visit.recipient().equals(recipient)
                : recipient.id().equals(line.line().recipient());
    }

    private boolean isInMonth(Decision decision) {
        return !decision.validity().from().isAfter(month.days().last())
                && !decision.validity().last().isBefore(month.first());
    }

    private boolean isWithin(Decision decision) {
        return !(scope instanceof Scope.OwnProvider)
                || evidence.assignmentsOf(decision).stream().anyMatch(each -> scope.covers(each.provider()));
    }

    RecipientView view(List<KeptFinding> findings) {
        return new RecipientView(
                recipient.id(),
                spoken.month(month),
                place(),
                figures(),
                decisions.stream().map(this::granted).toList(),
                days(),
                evidence.handover().absences().stream()
                        .filter(absence -> absence.recipient().equals(recipient))
                        .map(absence -> new RecipientView.Absent(
                                spoken.value(absence.kind()),
                                spoken.moment(absence.from()),
                                absence.to() == null ? "" : spoken.moment(absence.to())))
                        .toList(),
                staff(),
                visited(),
                FoundItem.of(findings, month, language));
    }

    private String place() {
        var group = recipient.ageGroup();
        var where = spoken.value(recipient.area()) + ", " + spoken.value(recipient.setting());
        return group == null ? where : where + ", " + spoken.value(group);
    }

    private List<Figure> figures() {
        var granted = decisions.stream()
                .mapToLong(decision -> decision.perMonth().value())
                .sum();
        var planned = days.stream().mapToLong(this::plannedOn).sum();
        var executed = visits.stream()
                .filter(this::startsInMonth)
                .mapToLong(RecipientMonth::minutesOf)
                .sum();
        var claimed = lines.stream().map(LineDecision::claimed).reduce(Money.ZERO, Money::plus);
        var approved = lines.stream().map(LineDecision::approved).reduce(Money.ZERO, Money::plus);
        var people = visits.stream()
                .map(visit -> visit.employment().person())
                .distinct()
                .count();
        return List.of(
                new Figure(say("granted"), minutes(granted), ""),
                new Figure(say("planned"), minutes(planned), share(planned, granted)),
                new Figure(say("visited"), minutes(executed), share(executed, granted)),
                new Figure(say("claimed"), spoken.sum(claimed), ""),
                new Figure(say("approved"), spoken.sum(approved), spoken.share(approved, claimed)),
                new Figure(say("people"), spoken.count(people), ""));
    }

    private String share(long part, long whole) {
        return whole <= 0
                ? ""
                : TEXTS.text("of-granted", language, Words.in(language).decimal(new Ratio(part, whole).percent(), 0));
    }

    private String minutes(long minutes) {
        return spoken.value(new Minutes(minutes));
    }

    private RecipientView.Granted granted(Decision decision) {
        var providers = evidence.assignmentsOf(decision).stream()
                .filter(assignment -> scope.covers(assignment.provider()))
                .map(assignment -> nameOf(assignment.provider()))
                .distinct()
                .toList();
        var plans = evidence.plansOf(decision).stream()
                .filter(plan -> scope.covers(plan.provider()))
                .map(plan -> plan.approvedAt() == null
                        ? TEXTS.text("plan.not-approved", language, plan.id())
                        : TEXTS.text("plan.approved", language, plan.id(), spoken.moment(plan.approvedAt())))
                .toList();
        return new RecipientView.Granted(
                decision.id(),
                spoken.value(decision.service()),
                minutes(decision.perMonth().value()),
                spoken.days(decision.validity()),
                providers.isEmpty() ? say("provider.none") : String.join(", ", providers),
                plans.isEmpty() ? say("plan.none") : String.join(", ", plans));
    }

    private String nameOf(ProviderId provider) {
        return evidence.handover().providers().stream()
                .filter(each -> each.id().equals(provider))
                .map(each -> each.name())
                .findFirst()
                .orElse(provider.value());
    }

    private List<RecipientView.Day> days() {
        var visited = new HashMap<LocalDate, Long>();
        var count = new HashMap<LocalDate, Long>();
        for (var visit : visits) {
            visited.merge(visit.day(), minutesOf(visit), Long::sum);
            count.merge(visit.day(), 1L, Long::sum);
        }
        var billed = new HashMap<LocalDate, Long>();
        var approved = new HashMap<LocalDate, Long>();
        for (var line : lines) {
            dayOf(line).ifPresent(day -> {
                var claimed = line.line().minutes();
                billed.merge(day, claimed == null ? 0 : claimed.value(), Long::sum);
                if (line.outcome() == Outcome.PAY || line.outcome() == Outcome.ADJUST) {
                    approved.merge(day, line.minutes().value(), Long::sum);
                }
            });
        }
        var rows = new ArrayList<RecipientView.Day>();
        for (var day : days) {
            rows.add(new RecipientView.Day(
                    spoken.value(day),
                    Integer.toString(day.getDayOfMonth()),
                    grantedOn(day),
                    plannedOn(day),
                    visited.getOrDefault(day, 0L),
                    billed.getOrDefault(day, 0L),
                    approved.getOrDefault(day, 0L),
                    count.getOrDefault(day, 0L)));
        }
        return rows;
    }

    private Optional<LocalDate> dayOf(LineDecision line) {
        var visit = evidence.findVisit(line.line().visit());
        return visit.isPresent()
                ? visit.map(Visit::day)
                : Optional.ofNullable(line.line().time()).map(time -> SwedishTime.dayOf(time.fromMicros()));
    }

    /** What the decisions in force grant, spread evenly over the month's days. */
    private long grantedOn(LocalDate day) {
        return decisions.stream()
                .filter(decision -> decision.validity().covers(day))
                .mapToLong(decision -> Math.round((double) decision.perMonth().value() / month.length()))
                .sum();
    }

    private long plannedOn(LocalDate day) {
        return decisions.stream()
                .flatMap(decision -> evidence.plansOf(decision).stream())
                .filter(plan -> plan.validity().covers(day) && scope.covers(plan.provider()))
                .flatMap(plan -> evidence.plannedVisitsOf(plan).stream())
                .filter(planned -> planned.isDueOn(day))
                .mapToLong(planned -> planned.minutes().value() * planned.staff())
                .sum();
    }

    private boolean startsInMonth(Visit visit) {
        return !visit.day().isBefore(month.first())
                && !visit.day().isAfter(month.days().last());
    }

    private static long minutesOf(Visit visit) {
        return Math.round((double) (visit.time().toMicros() - visit.time().fromMicros()) / MICROS_A_MINUTE);
    }

    private List<RecipientView.Came> staff() {
        var byStaff = new TreeMap<String, List<Visit>>();
        visits.forEach(visit -> byStaff.computeIfAbsent(visit.employment().id(), unused -> new ArrayList<>())
                .add(visit));
        return byStaff.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<String, List<Visit>> entry) ->
                                -entry.getValue().size())
                        .thenComparing(Map.Entry::getKey))
                .map(entry -> new RecipientView.Came(
                        entry.getKey(),
                        maySeeStaff(entry.getValue().getFirst()) ? Places.staff(month, entry.getKey()) : "",
                        spoken.count(entry.getValue().size()),
                        minutes(entry.getValue().stream()
                                .mapToLong(RecipientMonth::minutesOf)
                                .sum()),
                        Words.in(language).decimal(new Ratio(entry.getValue().size(), visits.size()).percent(), 0)
                                + "\u00a0%"))
                .toList();
    }

    private boolean maySeeStaff(Visit visit) {
        var reach = viewing.scope(Action.READ_STAFF);
        return reach.allows() && reach.covers(visit.employment().employer());
    }

    private List<RecipientView.Visited> visited() {
        var lineOf = new HashMap<String, LineDecision>();
        for (var line : lines) {
            var visit = line.line().visit();
            if (visit != null && !line.line().isCredit()) {
                lineOf.putIfAbsent(visit, line);
            }
        }
        return visits.stream()
                .map(visit -> visited(visit, lineOf.get(visit.id())))
                .toList();
    }

    private RecipientView.Visited visited(Visit visit, @Nullable LineDecision line) {
        return new RecipientView.Visited(
                visit.id(),
                span(visit.time()),
                visit.employment().id(),
                maySeeStaff(visit) ? Places.staffDay(month, visit.employment().id(), visit.day()) : "",
                spoken.value(visit.service()),
                visit.grade().name(),
                line == null
                        ? ""
                        : line.line().invoice().id() + "/" + line.line().line(),
                line == null ? "" : Places.line(month, line.line().id()),
                line == null ? new Status(say("unbilled"), "none") : status(line.outcome()),
                line == null);
    }

    private String span(Interval time) {
        return Words.in(language).span(time.from(), time.to());
    }

    private Status status(Outcome outcome) {
        return switch (outcome) {
            case PAY -> new Status(say("outcome.pay"), "done");
            case ADJUST -> new Status(say("outcome.adjust"), "waiting");
            case HOLD -> new Status(say("outcome.hold"), "waiting");
            case REJECT -> new Status(say("outcome.reject"), "failed");
        };
    }

    private String say(String key) {
        return TEXTS.text(key, language);
    }
}
