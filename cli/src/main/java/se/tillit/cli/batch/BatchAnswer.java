package se.tillit.cli.batch;

import java.util.List;
import se.tillit.cli.call.ExitCode;
import se.tillit.verification.indicators.Sums;

/**
 * What came of many packages.
 *
 * @param months an answer for each, in order of municipality and month
 */
public record BatchAnswer(List<MonthAnswer> months) {

    /** Copies the list. */
    public BatchAnswer {
        months = List.copyOf(months);
    }

    /** Those that were verified. */
    List<MonthAnswer.Verified> verified() {
        return months.stream()
                .filter(MonthAnswer.Verified.class::isInstance)
                .map(MonthAnswer.Verified.class::cast)
                .toList();
    }

    /** Those that could not be read. */
    List<MonthAnswer.Unreadable> unreadable() {
        return months.stream()
                .filter(MonthAnswer.Unreadable.class::isInstance)
                .map(MonthAnswer.Unreadable.class::cast)
                .toList();
    }

    /** All sums together. */
    Sums sums() {
        return verified().stream().map(month -> month.done().sums()).reduce(Sums.NONE, Sums::plus);
    }

    /** 2 where a package could not be read, else 1 where rows were rejected, else 0. */
    public int exitCode() {
        if (!unreadable().isEmpty()) {
            return ExitCode.REFUSED;
        }
        return verified().stream().allMatch(month -> month.done().rejectedRows() == 0)
                ? ExitCode.DONE
                : ExitCode.REJECTED_ROWS;
    }
}
