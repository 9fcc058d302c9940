package se.tillit.generator.work;

import java.util.List;
import java.util.Optional;
import se.tillit.generator.people.Recipient;
import se.tillit.generator.people.Tag;
import se.tillit.generator.people.World;
import se.tillit.generator.town.Chance;

/** Registers visits as most are: by the tag or the lock, now and then by the app, seldom by hand with a reason. */
final class Registration {
    private static final int HOUR = 3_600;
    private static final double APP_PERCENT = 2.5;
    private static final double MANUAL_PERCENT = 0.9;
    private static final double SPOUSES_TAG_PERCENT = 3;
    private static final List<String> REASONS = List.of(
            "telefonen urladdad",
            "ingen täckning i trapphuset",
            "taggen gick inte att läsa",
            "glömde checka ut",
            "fick åka direkt till larm");

    private final World world;

    Registration(World world) {
        this.world = world;
    }

    /** Registers each visit of the shift soon after its end. */
    void register(Shift shift) {
        for (var visit : shift.visits()) {
            register(visit);
        }
    }

    /** Stores all visits of the shift the morning after, within a minute or two: there was no coverage. */
    void synchroniseLate(Shift shift) {
        long at = world.clock().instant(world.clock().day(shift.start()) + 1, 8 * HOUR + 420);
        for (var visit : shift.visits()) {
            if (visit.startMethod() != Method.MANUAL && visit.endMethod() != Method.MANUAL) {
                at += 3;
                visit.registeredAt(at);
                visit.mark(LookAlike.LATE_SYNC);
            }
        }
    }

    private void register(Visit visit) {
        var chance = Chance.of(world.seed(), "register", visit.recipient().number(), visit.start(), visit.number() % 2);
        visit.registeredAt(visit.end() + chance.between(8, 110));
        if (visit.site() == Visit.Site.ELSEWHERE) {
            visit.registeredBy(Method.APP, Method.APP);
            visit.mark(LookAlike.ERRAND);
            return;
        }
        var usual = visit.recipient().traits().keylessLock() ? Method.LOCK : Method.NFC;
        var atStart = usual;
        var atEnd = usual;
        if (chance.percent(APP_PERCENT)) {
            atEnd = Method.APP;
        } else if (chance.percent(MANUAL_PERCENT)) {
            if (chance.percent(40)) {
                atStart = Method.MANUAL;
            } else {
                atEnd = Method.MANUAL;
            }
            visit.explained(chance.pick(REASONS));
            visit.registeredAt(visit.end() + chance.between(HOUR / 4, 9 * HOUR));
        }
        visit.registeredBy(atStart, atEnd);
        if (atStart == Method.NFC || atEnd == Method.NFC) {
            readTag(visit, chance);
        }
    }

    private void readTag(Visit visit, Chance chance) {
        int day = world.clock().day(visit.start());
        boolean afternoon = world.clock().secondOfDay(visit.start()) >= 12 * HOUR;
        var spouse = visit.recipient().findSpouse().filter(other -> other.lastDay() >= day);
        var others = spouse.flatMap(other -> findTag(other, day, afternoon));
        var own = findTag(visit.recipient(), day, afternoon);
        if (others.isPresent() && chance.percent(SPOUSES_TAG_PERCENT)) {
            boolean onlyAtEnd = own.isPresent() && chance.percent(30);
            visit.tagged(
                    onlyAtEnd ? own.get().id() : others.get().id(),
                    onlyAtEnd ? others.get().id() : "");
            visit.mark(LookAlike.SPOUSES_TAG);
        } else {
            own.ifPresent(tag -> visit.tagged(tag.id(), ""));
        }
    }

    /** On the day of replacement both tags hang there: the old one is read before noon. */
    private static Optional<Tag> findTag(Recipient recipient, int day, boolean afternoon) {
        Tag found = null;
        for (var tag : recipient.tags()) {
            if (tag.covers(day) && (found == null || afternoon)) {
                found = tag;
            }
        }
        return Optional.ofNullable(found);
    }
}
