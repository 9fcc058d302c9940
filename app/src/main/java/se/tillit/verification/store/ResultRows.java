package se.tillit.verification.store;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.tillit.contracts.Operator;
import se.tillit.contracts.Provider;
import se.tillit.identity.Scope;
import se.tillit.invoices.LineId;
import se.tillit.kernel.Minutes;
import se.tillit.kernel.Money;
import se.tillit.kernel.ProviderId;
import se.tillit.kernel.Ratio;
import se.tillit.verification.Outcome;
import se.tillit.verification.Severity;
import se.tillit.verification.indicators.Indicators;
import se.tillit.verification.indicators.ProviderSummary;
import se.tillit.visits.EvidenceGrade;

/** Rows of results as values. */
public final class ResultRows {

    private ResultRows() {}

    /** What became of a line. */
    public static DecidedLine line(ResultSet row, int number) throws SQLException {
        return new DecidedLine(
                row.getString("line_key"),
                lineId(row),
                Codes.value(Outcome.class, row.getString("outcome")),
                Money.ofOre(row.getLong("claimed_ore")),
                Money.ofOre(row.getLong("approved_ore")),
                new Minutes(row.getLong("minutes")),
                texts(row, "rules"),
                row.getString("evidence"),
                row.getString("visit_id"),
                row.getLong("from_run"));
    }

    static LineId lineId(ResultSet row) throws SQLException {
        return new LineId(
                new ProviderId(row.getString("provider_id")), row.getString("invoice_id"), row.getString("line_id"));
    }

    /** A provider sees of a finding of its own neither visits nor lines of others. */
    public static KeptFinding finding(ResultSet row, Scope scope) throws SQLException {
        var visits = texts(row, "visit_ids");
        var lines = texts(row, "line_ids");
        if (scope instanceof Scope.OwnProvider(var own)) {
            var others = texts(row, "others_visits");
            visits = visits.stream().filter(visit -> !others.contains(visit)).toList();
            lines = lines.stream()
                    .filter(line -> line.endsWith("/") || line.startsWith(own.value() + "/"))
                    .toList();
        }
        var provider = row.getString("provider_id");
        var recipient = row.getString("recipient_id");
        var amount = row.getObject("amount_ore", Long.class);
        return new KeptFinding(
                row.getInt("number"),
                row.getString("rule"),
                Codes.value(Severity.class, row.getString("severity")),
                row.getString("mode"),
                provider == null ? null : new ProviderId(provider),
                recipient == null ? null : new KeptFinding.Someone(recipient, row.getBoolean("is_protected")),
                row.getString("staff_id"),
                row.getString("person_key"),
                visits,
                lines,
                amount == null ? null : Money.ofOre(amount),
                row.getString("evidence"),
                row.getString("text_sv"),
                row.getString("text_en"));
    }

    /** A provider's month in figures. */
    public static ProviderSummary summary(ResultSet row, int number) throws SQLException {
        var byGrade = new EnumMap<EvidenceGrade, Minutes>(EvidenceGrade.class);
        for (var grade : EvidenceGrade.values()) {
            byGrade.put(grade, new Minutes(row.getLong("minutes_" + Codes.of(grade))));
        }
        return new ProviderSummary(
                new Provider(
                        new ProviderId(row.getString("provider_id")),
                        row.getString("name"),
                        Codes.value(Operator.class, row.getString("operator"))),
                RunRows.sums(row),
                new Indicators(
                        new Minutes(row.getLong("minutes_executed")),
                        byGrade,
                        ratio(row, "registered"),
                        ratio(row, "permanent"),
                        ratio(row, "assistant_nurse"),
                        ratio(row, "swedish_b2"),
                        row.getBigDecimal("continuity_mean"),
                        row.getBigDecimal("continuity_median"),
                        ratio(row, "executed_of_frame"),
                        ratio(row, "planned_done"),
                        ratio(row, "volume"),
                        row.getBigDecimal("share"),
                        ratio(row, "plans_in_time"),
                        ratio(row, "start_within_24h"),
                        ratio(row, "start_within_48h"),
                        row.getInt("premium_level"),
                        Money.ofOre(row.getLong("premium_ore"))));
    }

    private static Ratio ratio(ResultSet row, String column) throws SQLException {
        var parts = numbers(row, column);
        return new Ratio(parts[0], parts[1]);
    }

    static Long[] numbers(ResultSet row, String column) throws SQLException {
        return (Long[]) array(row, column).getArray();
    }

    static List<String> texts(ResultSet row, String column) throws SQLException {
        return List.of((String[]) array(row, column).getArray());
    }

    private static Array array(ResultSet row, String column) throws SQLException {
        @Nullable Array array = row.getArray(column);
        if (array == null) {
            throw new IllegalStateException("The column %s is empty.".formatted(column));
        }
        return array;
    }
}
