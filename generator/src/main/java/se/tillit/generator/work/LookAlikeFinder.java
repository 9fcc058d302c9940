package se.tillit.generator.work;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import se.tillit.generator.people.Absence;
import se.tillit.generator.people.Recipient;
import se.tillit.generator.people.World;
import se.tillit.generator.staff.Person;
import se.tillit.generator.time.Days;
import se.tillit.generator.town.PriceChange;
import se.tillit.generator.town.Service;

/** Looks through an honest month for all that a careless rule would take for a fault. */
final class LookAlikeFinder {
    private final World world;
    private final Days days;
    private final LookAlikes found = new LookAlikes();

    LookAlikeFinder(World world, YearMonth month) {
        this.world = world;
        this.days = Days.of(month);
    }

    LookAlikes find(List<Visit> visits, List<Shift> shifts, PriceChange priceChange) {
        Map<Recipient, List<Visit>> byRecipient = new LinkedHashMap<>();
        for (var visit : visits) {
            byRecipient
                    .computeIfAbsent(visit.recipient(), unused -> new ArrayList<>())
                    .add(visit);
            lookAtTimes(visit);
            lookAtMarks(visit);
            lookAtPrice(visit, priceChange);
        }
        byRecipient.forEach((recipient, theirs) -> {
            theirs.sort(Comparator.comparingLong(Visit::start));
            lookAtAbsences(recipient, theirs);
            lookAtTags(recipient, theirs);
            lookAtChanges(recipient, theirs);
        });
        lookAtShifts(shifts);
        lookAtJobs(shifts);
        return found;
    }

    private void lookAtTimes(Visit visit) {
        int startDay = world.clock().day(visit.start());
        if (world.clock().day(visit.end()) != startDay) {
            found.add(LookAlike.MIDNIGHT, List.of(visit));
            if (startDay == days.last()) {
                found.add(LookAlike.MONTH_END, List.of(visit));
            }
        }
        if (world.clock().offsetAt(visit.start()) != world.clock().offsetAt(visit.end())) {
            found.add(LookAlike.CLOCK_CHANGE, List.of(visit));
        }
    }

    private void lookAtMarks(Visit visit) {
        for (var what : new LookAlike[] {LookAlike.ERRAND, LookAlike.AMBULANCE, LookAlike.SPOUSES_TAG}) {
            if (visit.isMarked(what)) {
                found.add(what, List.of(visit));
            }
        }
        if (visit.plan().isLate()
                && world.clock().day(visit.start()) < visit.plan().firstDay()) {
            found.add(LookAlike.BEFORE_PLAN, List.of(visit));
        }
    }

    private void lookAtPrice(Visit visit, PriceChange change) {
        if (visit.decision().service() == Service.PERSONAL_CARE
                && Math.abs(world.clock().day(visit.start()) - change.day()) <= 1
                && world.market()
                        .contractOf(
                                visit.assignment().provider(),
                                visit.recipient().home().area())
                        .equals(change.contract())) {
            found.add(LookAlike.PRICE_CHANGED, List.of(visit));
        }
    }

    private void lookAtAbsences(Recipient recipient, List<Visit> visits) {
        for (var absence : recipient.absences()) {
            int admitted = world.clock().day(absence.start());
            addThoseOn(LookAlike.ADMISSION, visits, admitted);
            if (absence.end() != Absence.STILL) {
                addThoseOn(LookAlike.DISCHARGE, visits, world.clock().day(absence.end()));
            }
        }
    }

    private void lookAtTags(Recipient recipient, List<Visit> visits) {
        for (var tag : recipient.tags()) {
            if (tag.lastDay() != Days.OPEN) {
                addThoseOn(LookAlike.TAG_REPLACED, visits, tag.lastDay());
            }
        }
    }

    private void lookAtChanges(Recipient recipient, List<Visit> visits) {
        for (var decision : recipient.decisions()) {
            if (days.covers(decision.lastDay()) && recipient.lastDay() == Days.OPEN) {
                addThoseOn(LookAlike.DECISION_CHANGED, visits, decision.lastDay());
                addThoseOn(LookAlike.DECISION_CHANGED, visits, decision.lastDay() + 1);
            } else if (decision.lastDay() == Days.OPEN && decision.plans().size() > 1) {
                int changed = decision.plans().getLast().firstDay();
                boolean same = decision.assignments().getLast().firstDay() != changed;
                var what = same ? LookAlike.PLAN_CHANGED : LookAlike.PROVIDER_CHANGED;
                addThoseOn(what, visits, changed - 1);
                addThoseOn(what, visits, changed);
            }
        }
    }

    private void addThoseOn(LookAlike what, List<Visit> visits, int day) {
        if (days.covers(day)) {
            var those = visits.stream()
                    .filter(visit -> world.clock().day(visit.start()) == day)
                    .toList();
            if (!those.isEmpty()) {
                found.add(what, those);
            }
        }
    }

    private void lookAtShifts(List<Shift> shifts) {
        Map<String, Visit> firstHalves = new HashMap<>();
        for (var shift : shifts) {
            var visits = shift.visits().stream()
                    .filter(visit -> days.covers(world.clock().day(visit.start())))
                    .toList();
            for (int at = 1; at < visits.size(); at++) {
                var before = visits.get(at - 1);
                var after = visits.get(at);
                boolean couple = before.recipient() != after.recipient()
                        && before.recipient().sharesHomeWith(after.recipient());
                if (couple && before.payment() == Visit.Payment.BILLED) {
                    found.add(LookAlike.SPOUSES, List.of(before, after));
                }
                if (before.isMarked(LookAlike.CLOCK_OFF) && after.start() < before.end()) {
                    found.add(LookAlike.CLOCK_OFF, List.of(before, after));
                }
            }
            var late = visits.stream()
                    .filter(visit -> visit.isMarked(LookAlike.LATE_SYNC))
                    .toList();
            if (!late.isEmpty()) {
                found.add(LookAlike.LATE_SYNC, late);
            }
            if (!visits.isEmpty() && visits.getFirst().payment() == Visit.Payment.NOT_BILLED) {
                found.add(LookAlike.WALK_ALONG, visits);
            }
            pairHandOvers(visits, firstHalves);
        }
    }

    private void pairHandOvers(List<Visit> visits, Map<String, Visit> firstHalves) {
        for (var visit : visits) {
            if (visit.isMarked(LookAlike.HAND_OVER)) {
                var key = visit.decision().id() + world.clock().day(visit.start());
                var other = firstHalves.putIfAbsent(key, visit);
                if (other != null) {
                    found.add(LookAlike.HAND_OVER, List.of(other, visit));
                }
            }
        }
    }

    private void lookAtJobs(List<Shift> shifts) {
        Map<Person, List<Shift>> byPerson = new LinkedHashMap<>();
        for (var shift : shifts) {
            var person = shift.employment().person();
            if (person.employments().size() > 1 && !shift.visits().isEmpty()) {
                byPerson.computeIfAbsent(person, unused -> new ArrayList<>()).add(shift);
            }
        }
        byPerson.forEach((person, theirs) -> {
            theirs.sort(Comparator.comparingLong(Shift::start));
            for (int at = 1; at < theirs.size(); at++) {
                var last = theirs.get(at - 1).visits().getLast();
                var next = theirs.get(at).visits().getFirst();
                if (last.employment() != next.employment()
                        && days.covers(world.clock().day(last.start()))
                        && days.covers(world.clock().day(next.start()))) {
                    found.add(LookAlike.TWO_JOBS, List.of(last, next));
                }
            }
        });
    }
}
