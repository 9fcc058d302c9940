package se.tillit.generator.work;

import java.time.YearMonth;
import java.util.List;

/** What was logged in a month: the visits that start in it, the shifts that touch it, and what only looks odd. */
public record MonthLog(YearMonth month, List<Visit> visits, List<Shift> shifts, LookAlikes lookAlikes) {}
