package se.tillit.verification;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ALawfulMonthTest {

    @Test
    void has_one_visit_with_the_line_that_bills_it() {
        var evidence = ALawfulMonth.withOneVisit().evidence();

        var visit = evidence.findVisit("V1").orElseThrow();
        var line = evidence.handover().lines().getFirst();
        assertThat(visit.time()).isEqualTo(line.time());
        assertThat(line.amount()).isEqualTo(ALawfulMonth.INVOICE.total());
        assertThat(evidence.plansOf(ALawfulMonth.DECISION)).containsExactly(ALawfulMonth.PLAN);
    }

    @Test
    void lets_a_row_take_the_place_of_one_with_its_key() {
        var fewer = ALawfulMonth.decision("D1", ALawfulMonth.RECIPIENT, 60);

        assertThat(ALawfulMonth.of().with(fewer).handover().decisions()).containsExactly(fewer);
    }
}
