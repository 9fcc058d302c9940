package se.tillit.generator.staff;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import se.tillit.generator.time.Days;
import se.tillit.generator.town.Chance;
import se.tillit.generator.town.Numbers;
import se.tillit.generator.town.Provider;

/** Hires whom the shifts ask for. Some of those paid by the hour take a second job at another provider. */
public final class HiringOffice {
    private static final int SECOND_JOB_EVERY = 16;
    private static final int SECOND_JOB_HOURS = 16;

    private final long seed;
    private final Numbers numbers;
    private final int firstDay;
    private final String personPrefix;
    private final List<Employment> employments = new ArrayList<>();
    private final Deque<Person> seekers = new ArrayDeque<>();

    /** An office for a town whose first month begins on the day, and whose person keys have the prefix. */
    public HiringOffice(long seed, Numbers numbers, int firstDay, String personPrefix) {
        this.seed = seed;
        this.numbers = numbers;
        this.firstDay = firstDay;
        this.personPrefix = personPrefix;
    }

    /** Every employment so far, ended ones included, in the order of hiring. */
    public List<Employment> employments() {
        return employments;
    }

    /** Someone for the shift: hired long ago in the town's first month, later within the last weeks. */
    public Employment hire(Provider provider, int day, long start, long end) {
        int turn = employments.size() + 1;
        var chance = Chance.of(seed, "hire", turn);
        if (turn % SECOND_JOB_EVERY == 0) {
            var second = findSecondJob(provider, day, start, end, chance);
            if (second.isPresent()) {
                return second.get();
            }
        }
        var employment = employ(newPerson(), provider, termsFor(day, chance));
        if (employment.terms().form().equals("hourly")) {
            seekers.addLast(employment.person());
        }
        return employment;
    }

    /** Someone whose introduction is completed on the day. */
    public Employment hireForIntroduction(Provider provider, int day) {
        var chance = Chance.of(seed, "introduction", employments.size());
        var terms = new Terms(
                "hourly",
                "care_assistant",
                swedishFor(chance),
                24,
                day - chance.between(0, 3),
                day - chance.between(4, 12),
                Days.OPEN,
                day - chance.between(4, 14),
                day);
        return employ(newPerson(), provider, terms);
    }

    /** Employs the person on the terms; for those who need someone of a special kind. */
    public Employment employ(Person person, Provider provider, Terms terms) {
        var employment = new Employment(numbers.next('P', 5), person, provider, terms);
        person.employments().add(employment);
        employments.add(employment);
        return employment;
    }

    /** An employment that the town does not hear of and that no roster asks for. */
    public Employment employElsewhere(Person person, Provider provider, Terms terms) {
        return new Employment(numbers.next('P', 5), person, provider, terms);
    }

    /** A person nobody has employed yet. */
    public Person newPerson() {
        return new Person(personPrefix + numbers.next('K', 6));
    }

    private Optional<Employment> findSecondJob(Provider provider, int day, long start, long end, Chance chance) {
        for (var person : seekers) {
            var first = person.employments().getFirst();
            if (first.provider() != provider && first.lastDay() == Days.OPEN && person.isFree(first, start, end)) {
                seekers.remove(person);
                var drawn = termsFor(day, chance);
                var terms = new Terms(
                        "hourly",
                        first.terms().qualification(),
                        first.terms().swedish(),
                        SECOND_JOB_HOURS,
                        drawn.firstDay(),
                        drawn.identityVerified(),
                        first.terms().rightToWorkUntil(),
                        drawn.backgroundChecked(),
                        drawn.introduced());
                return Optional.of(employ(person, provider, terms));
            }
        }
        return Optional.empty();
    }

    private Terms termsFor(int day, Chance chance) {
        int kind = chance.between(0, 99);
        String form = kind < 66 ? "permanent" : kind < 80 ? "temporary" : "hourly";
        int hours = kind < 66 ? 38 : kind < 80 ? 32 : 20;
        int training = chance.between(0, 99);
        String qualification = training < 52 ? "assistant_nurse" : training < 88 ? "care_assistant" : "none";
        boolean atTheStart = day < firstDay + 31;
        int employed = day - (atTheStart ? chance.between(60, 2_400) : chance.between(4, 20));
        int limited = chance.percent(6) ? day + chance.between(200, 900) : Days.OPEN;
        return new Terms(
                form,
                qualification,
                swedishFor(chance),
                hours,
                employed,
                employed - chance.between(1, 10),
                limited,
                employed - chance.between(1, 20),
                employed + chance.between(1, 4));
    }

    private static String swedishFor(Chance chance) {
        int level = chance.between(0, 99);
        if (level < 64) {
            return "native";
        }
        if (level < 76) {
            return "C1";
        }
        if (level < 90) {
            return "B2";
        }
        return level < 98 ? "B1" : "A2";
    }
}
