package se.tillit.bench;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.tillit.exchange.schema.ExchangeSchema;
import se.tillit.exchange.schema.Field;

/** The columns of a resource with the types that DuckDB reads them as, from the schema of the exchange package. */
final class YardstickColumns {

    private YardstickColumns() {}

    /** Such as {@code 'visit_id': 'VARCHAR', 'started_at': 'TIMESTAMPTZ'}, in the order of the schema. */
    static String of(String resource) {
        return ExchangeSchema.ALL.stream()
                .filter(candidate -> candidate.name().equals(resource))
                .flatMap(found -> found.fields().stream())
                .flatMap(YardstickColumns::column)
                .collect(Collectors.joining(", "));
    }

    private static Stream<String> column(Field field) {
        var type = switch (field.type()) {
            case STRING, YEARMONTH -> "VARCHAR";
            case NUMBER -> field.name().endsWith("_sek") ? "DECIMAL(12,2)" : "DOUBLE";
            case INTEGER -> "INTEGER";
            case BOOLEAN -> "BOOLEAN";
            case DATE -> "DATE";
            case TIME -> "TIME";
            case DATETIME -> "TIMESTAMPTZ";
        };
        return Stream.of("'%s': '%s'".formatted(field.name(), type));
    }
}
