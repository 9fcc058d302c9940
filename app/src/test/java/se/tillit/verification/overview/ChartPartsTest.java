package se.tillit.verification.overview;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.tillit.server.web.chart.Meter;
import se.tillit.server.web.chart.StackedBars;

/** Where the strokes of small pictures go. */
class ChartPartsTest {

    private static BigDecimal of(int number) {
        return BigDecimal.valueOf(number);
    }

    @Test
    void fills_the_height_with_the_highest_bar_and_stacks_its_parts_from_the_ground() {
        var chart = StackedBars.of(
                "t",
                List.of("a", "b"),
                List.of(
                        new StackedBars.Column("1", "one", List.of(30L, 10L)),
                        new StackedBars.Column("2", "two", List.of(20L, 0L))));
        assertThat(chart.bars().getFirst().pieces())
                .containsExactly(new StackedBars.Piece(1, "35.0", "105.0"), new StackedBars.Piece(2, "0.0", "35.0"));
        assertThat(chart.bars().getLast().pieces()).containsExactly(new StackedBars.Piece(1, "70.0", "70.0"));
        assertThat(chart.width()).isEqualTo(2 * StackedBars.STEP);
    }

    @Test
    void draws_nothing_of_what_is_nothing_or_less() {
        var chart =
                StackedBars.of("t", List.of("a", "b"), List.of(new StackedBars.Column("1", "one", List.of(-5L, 0L))));
        assertThat(chart.bars().getFirst().pieces()).isEmpty();
    }

    @Test
    void places_value_target_and_the_month_before_on_one_scale() {
        var meter = Meter.of(of(45), of(60), of(200), of(120));
        assertThat(meter.pieces()).containsExactly(new Meter.Piece(1, "0%", "37.5%"));
        assertThat(meter.target()).isEqualTo("50.0%");
        assertThat(meter.before()).isEqualTo("100.0%");
        assertThat(Meter.of(null, null, null, of(100))).isEqualTo(new Meter(List.of(), "", ""));
    }

    @Test
    void sets_parts_beside_each_other_and_leaves_out_empty_ones() {
        assertThat(Meter.of(List.of(of(50), of(0), of(150)), of(200)).pieces())
                .containsExactly(new Meter.Piece(1, "0.0%", "25.0%"), new Meter.Piece(3, "25.0%", "75.0%"));
        assertThat(Meter.of(List.of(of(0)), of(0)).pieces()).isEmpty();
    }
}
