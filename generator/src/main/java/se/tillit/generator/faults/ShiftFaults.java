package se.tillit.generator.faults;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.tillit.generator.billing.Line;
import se.tillit.generator.staff.Employment;
import se.tillit.generator.staff.Person;
import se.tillit.generator.staff.Terms;
import se.tillit.generator.time.Days;
import se.tillit.generator.town.Provider;
import se.tillit.generator.work.Shift;
import se.tillit.generator.work.Visit;
import se.tillit.generator.work.WalkAlong;

/** Shifts worked by the wrong people, by two at once, or not worked to the end. */
final class ShiftFaults {
    private final Planting planting;
    private final Employer employer;

    ShiftFaults(Planting planting, Employer employer) {
        this.planting = planting;
        this.employer = employer;
    }

    void plant(int each) {
        takeOver("staff-not-eligible", each);
        takeOver("staff-formalities-missing", each);
        workAtTwo(Math.max(1, each / 12));
        followAndBill(each);
        leaveEarly(each);
    }

    /** Someone who may not work, or has not shown all papers, takes whole shifts. */
    private void takeOver(String rule, int visits) {
        var free = planting.freeShifts();
        int done = 0;
        for (int turn = 0; done < visits && free.hasNext(); turn++) {
            var shift = free.next();
            int day = planting.world().clock().day(shift.start());
            boolean eligible = rule.equals("staff-formalities-missing");
            shift.givenTo(eligible ? withoutPapers(shift, day, turn) : notEligible(shift, day, turn));
            for (var visit : shift.visits()) {
                if (eligible) {
                    planting.answerVisit(rule, visit);
                } else {
                    planting.answerHeldVisit(rule, visit);
                }
                done++;
            }
        }
    }

    private Employment notEligible(Shift shift, int day, int turn) {
        var usual = Employer.usualTerms(day);
        var provider = shift.employment().provider();
        return switch (turn % 4) {
            case 0 -> employer.employ(provider, Employer.withRightToWorkUntil(usual, day - 20));
            case 1 -> employer.employ(provider, Employer.withIdentity(usual, Days.OPEN));
            case 2 -> employer.employ(provider, Employer.withIdentity(usual, day + 3));
            default -> employer.employ(provider, Employer.withFirstDay(usual, day + 1));
        };
    }

    private Employment withoutPapers(Shift shift, int day, int turn) {
        var usual = Employer.usualTerms(day);
        var terms =
                turn % 2 == 0 ? Employer.withBackground(usual, Days.OPEN) : Employer.withIntroduction(usual, day + 6);
        return employer.employ(shift.employment().provider(), terms);
    }

    /** Somebody on shift with the municipality is on shift with another at the same time. */
    private void workAtTwo(int times) {
        Map<Integer, Shift> longest = new HashMap<>();
        var own = planting.freeShifts();
        while (own.hasNext()) {
            var shift = own.next();
            if (shift.employment().provider() == Provider.MUNICIPAL) {
                longest.merge(planting.world().clock().day(shift.start()), shift, ShiftFaults::longer);
            }
        }
        var others = planting.freeShifts();
        for (int done = 0; done < times; done++) {
            var other = Planting.next(
                    others,
                    shift -> shift.employment().provider() == Provider.LAVSKRIKAN
                            && isWithin(
                                    shift, longest.get(planting.world().clock().day(shift.start()))));
            if (other.isPresent()) {
                var first =
                        longest.remove(planting.world().clock().day(other.get().start()));
                if (first != null) {
                    workAtTwo(first, other.get());
                }
            }
        }
    }

    private void workAtTwo(Shift first, Shift second) {
        Person person = first.employment().person();
        int day = planting.world().clock().day(first.start());
        Terms terms = Employer.usualTerms(day);
        second.givenTo(employer.employ(person, second.employment().provider(), terms));
        answerOverlaps(first.visits(), second);
        answerOverlaps(second.visits(), first);
    }

    private void answerOverlaps(List<Visit> visits, Shift other) {
        for (var visit : visits) {
            visit.reserve();
            if (Math.min(visit.end(), other.end()) - Math.max(visit.start(), other.start()) > 300) {
                planting.answerHeldVisit("two-employers-at-once", visit);
            }
        }
    }

    private static Shift longer(Shift one, Shift other) {
        return one.end() - one.start() >= other.end() - other.start() ? one : other;
    }

    private static boolean isWithin(Shift shift, @Nullable Shift other) {
        return other != null && shift.start() > other.start() && shift.end() < other.end();
    }

    /** Somebody walks along and bills each visit a second time. */
    private void followAndBill(int visits) {
        var walkAlong = new WalkAlong(planting.world());
        var free = planting.freeShifts();
        int done = 0;
        while (done < visits && free.hasNext()) {
            var shift = free.next();
            var provider = shift.employment().provider();
            if (provider == Provider.MUNICIPAL || provider == Provider.LAVSKRIKAN) {
                int day = planting.world().clock().day(shift.start());
                var follower = employer.employ(provider, Employer.usualTerms(day));
                var followed = walkAlong.follow(follower, shift, Visit.Payment.BILLED);
                planting.month().shifts().add(followed);
                shift.visits().forEach(Visit::reserve);
                for (var visit : followed.visits()) {
                    visit.reserve();
                    planting.month().visits().add(visit);
                    var line = new Line(visit, visit.minutes(), planting.priceOf(visit));
                    planting.answerLine(
                            "second-staff-not-granted",
                            planting.invoice(provider, 1).add(line));
                    done++;
                }
            }
        }
    }

    /** The staff log ends when the last visit begins. */
    private void leaveEarly(int times) {
        var free = planting.freeShifts();
        for (int done = 0; done < times; done++) {
            Planting.next(free, this::canLeaveEarly).ifPresent(shift -> {
                var last = shift.visits().getLast();
                shift.loggedAs(shift.start(), last.start() + 60);
                shift.visits().forEach(Visit::reserve);
                planting.answerHeldVisit("off-shift", last);
            });
        }
    }

    private boolean canLeaveEarly(Shift shift) {
        var provider = shift.employment().provider();
        var last = shift.visits().getLast();
        return provider != PresenceFaults.SHAVER
                && provider != PresenceFaults.SILENT
                && last.end() - last.start() > 600
                && shift.visits().get(shift.visits().size() - 2).end() <= last.start() + 60;
    }
}
