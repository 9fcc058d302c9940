package se.tillit.generator.staff;

import se.tillit.generator.time.Days;
import se.tillit.generator.town.Provider;

/** One person's employment at one provider. */
public final class Employment {
    private final String id;
    private final Person person;
    private final Provider provider;
    private final Terms terms;
    private int lastDay = Days.OPEN;
    private int week;
    private long workedInWeek;

    Employment(String id, Person person, Provider provider, Terms terms) {
        this.id = id;
        this.person = person;
        this.provider = provider;
        this.terms = terms;
    }

    /** The id of the files. */
    public String id() {
        return id;
    }

    /** Who is employed. */
    public Person person() {
        return person;
    }

    /** The employer. */
    public Provider provider() {
        return provider;
    }

    /** Form, training and checks. */
    public Terms terms() {
        return terms;
    }

    /** The last day, or {@link Days#OPEN}. */
    public int lastDay() {
        return lastDay;
    }

    /** Ends the employment with the day. */
    public void endOn(int day) {
        lastDay = day;
    }

    /** Whether the shift, which may end the day after, fits the employment, the person's rest and the week's hours. */
    public boolean canWork(int day, long start, long end) {
        return day >= terms.firstDay()
                && day < lastDay
                && workedInWeekOf(day) + end - start <= terms.weeklySeconds()
                && person.isFree(this, start, end);
    }

    /** Writes up the shift. */
    public void works(int day, long start, long end) {
        workedInWeek = workedInWeekOf(day) + end - start;
        week = Days.monday(day);
        person.works(this, start, end);
    }

    /** Seconds worked so far in the week of the day. */
    public long workedInWeekOf(int day) {
        return week == Days.monday(day) ? workedInWeek : 0;
    }
}
