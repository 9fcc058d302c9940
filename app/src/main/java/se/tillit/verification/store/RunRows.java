package se.tillit.verification.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import se.tillit.kernel.Money;
import se.tillit.kernel.SettlementMonth;
import se.tillit.server.job.Json;
import se.tillit.verification.indicators.Sums;

/** Rows of runs and of sums as values. */
public final class RunRows {

    static final String COLUMNS = """
            run_id, month, known_at, rule_set, parameters, inputs, settled, not_run, same_as, asked_by, asked_name,
            asked_at, finished_at, claimed_ore, approved_ore, held_ore, adjusted_ore, rejected_ore, lines_paid,
            lines_adjusted, lines_held, lines_rejected, findings, lines_changed
            """;

    private RunRows() {}

    static Run run(ResultSet row, int number) throws SQLException {
        return new Run(
                row.getLong("run_id"),
                SettlementMonth.of(row.getObject("month", LocalDate.class)),
                basis(row),
                row.getObject("same_as", Long.class),
                row.getString("asked_by"),
                row.getString("asked_name"),
                row.getTimestamp("asked_at").toInstant(),
                row.getTimestamp("finished_at").toInstant(),
                sums(row),
                row.getLong("findings"),
                row.getLong("lines_changed"));
    }

    private static Run.Basis basis(ResultSet row) throws SQLException {
        var notRun = new TreeMap<String, String>();
        for (var pair : List.of(Json.value(row.getString("not_run"), String[][].class))) {
            notRun.put(pair[0], pair[1]);
        }
        return new Run.Basis(
                row.getTimestamp("known_at").toInstant(),
                row.getString("rule_set"),
                row.getString("parameters"),
                List.of(Json.value(row.getString("inputs"), Run.Input[].class)),
                row.getString("settled"),
                notRun);
    }

    static String pairs(Map<String, String> map) {
        return Json.text(new TreeMap<>(map)
                .entrySet().stream()
                        .map(entry -> List.of(entry.getKey(), entry.getValue()))
                        .toList());
    }

    /** What was claimed and what became of it. */
    public static Sums sums(ResultSet row) throws SQLException {
        return new Sums(
                Money.ofOre(row.getLong("claimed_ore")),
                Money.ofOre(row.getLong("approved_ore")),
                Money.ofOre(row.getLong("held_ore")),
                Money.ofOre(row.getLong("adjusted_ore")),
                Money.ofOre(row.getLong("rejected_ore")),
                row.getLong("lines_paid"),
                row.getLong("lines_adjusted"),
                row.getLong("lines_held"),
                row.getLong("lines_rejected"));
    }
}
