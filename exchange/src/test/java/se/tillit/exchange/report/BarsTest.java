package se.tillit.exchange.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.tillit.exchange.report.Bars.Piece;

class BarsTest {

    private static final Bars.Scale SCALE = new Bars.Scale(BigDecimal.valueOf(200));

    @Test
    void lays_pieces_side_by_side() {
        assertThat(SCALE.pieces(List.of(BigDecimal.valueOf(50), BigDecimal.TEN), "accent", "stripes"))
                .containsExactly(new Piece("0.00%", "25.00%", "accent"), new Piece("25.00%", "5.00%", "stripes"));
    }

    @Test
    void draws_nothing_for_nothing_or_less_and_cuts_what_is_more_than_the_whole() {
        assertThat(SCALE.pieces(List.of(BigDecimal.ZERO, BigDecimal.valueOf(-5)), "a", "b"))
                .isEmpty();
        assertThat(SCALE.pieces(List.of(BigDecimal.valueOf(150), BigDecimal.valueOf(90)), "a", "b"))
                .containsExactly(new Piece("0.00%", "75.00%", "a"), new Piece("75.00%", "25.00%", "b"));
    }

    @Test
    void shortens_a_name_to_what_fits_beside_the_value() {
        var name = "Kommunens egen hemtjänst i Väst";

        assertThat(new Bars.Bar(name, "1,0 %", List.of(), null).shortName()).isEqualTo("Kommunens egen hemtjänst i V…");
        assertThat(new Bars.Bar("Björken AB", "1,0 %", List.of(), null).shortName())
                .isEqualTo("Björken AB");
        assertThat(new Bars.Bar(name, "12 345 678,00 kr", List.of(), null).shortName())
                .hasSizeLessThanOrEqualTo(18)
                .endsWith("…");
        assertThat(new Bars.Bar(name, "x".repeat(40), List.of(), null).shortName())
                .isEqualTo("K…");
    }
}
