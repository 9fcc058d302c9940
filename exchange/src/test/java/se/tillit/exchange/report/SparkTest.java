package se.tillit.exchange.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.tillit.exchange.report.Spark.Point;
import se.tillit.exchange.report.Spark.Stroke;

class SparkTest {

    private static Spark spark(@Nullable Integer... values) {
        return Spark.of(
                "title",
                Arrays.stream(values)
                        .map(value -> value == null ? null : BigDecimal.valueOf(value))
                        .toList(),
                BigDecimal.ZERO,
                BigDecimal.TEN);
    }

    @Test
    void goes_from_the_left_to_the_right_between_the_lowest_and_the_highest() {
        assertThat(spark(0, 5, 10).strokes())
                .containsExactly(
                        new Stroke(new Point("6.0%", "88.0%"), new Point("50.0%", "50.0%")),
                        new Stroke(new Point("50.0%", "50.0%"), new Point("94.0%", "12.0%")));
        assertThat(spark(0, 5, 10).last()).isEqualTo(new Point("94.0%", "12.0%"));
    }

    @Test
    void draws_no_stroke_over_a_month_without_a_value() {
        assertThat(spark(0, null, 10, 10).strokes()).hasSize(1);
        assertThat(spark(0, 10, null).last()).isEqualTo(new Point("50.0%", "12.0%"));
        assertThat(spark(null, null).last()).isNull();
    }

    @Test
    void lies_in_the_middle_where_nothing_changes() {
        var still =
                Spark.of("title", java.util.List.of(BigDecimal.ONE, BigDecimal.ONE), BigDecimal.ONE, BigDecimal.ONE);

        assertThat(still.last()).isEqualTo(new Point("94.0%", "50.0%"));
        assertThat(spark(0).last()).isEqualTo(new Point("50%", "88.0%"));
    }
}
