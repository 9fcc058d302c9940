package se.tillit.generator;

import java.nio.file.Path;
import java.time.YearMonth;

/** A month that was written: its package, its answers, and how large it came out. */
public record GeneratedMonth(YearMonth month, Path folder, Path answers, int visits, int lines, int plantedFaults) {}
