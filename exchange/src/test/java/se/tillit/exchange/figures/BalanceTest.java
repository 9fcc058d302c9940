package se.tillit.exchange.figures;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import se.tillit.kernel.Money;
import se.tillit.kernel.Ratio;
import se.tillit.verification.indicators.Sums;

class BalanceTest {

    private static final Balance MIXED = new Balance(new Sums(
            Money.sek("1000.00"),
            Money.sek("700.00"),
            Money.sek("150.00"),
            Money.sek("50.00"),
            Money.sek("120.00"),
            5,
            2,
            3,
            1));

    @Test
    void counts_every_line_that_is_not_paid_in_full() {
        assertThat(MIXED.errorRate()).isEqualTo(new Ratio(6, 11));
        assertThat(new Balance(Sums.NONE).errorRate().isDefined()).isFalse();
    }

    @Test
    void adds_up_with_credits_of_what_was_never_paid() {
        assertThat(MIXED.notApproved()).isEqualTo(Money.sek("320.00"));
        assertThat(MIXED.creditsOfUnpaid()).isEqualTo(Money.sek("-20.00"));
        assertThat(MIXED.sums().approved().plus(MIXED.notApproved()).plus(MIXED.creditsOfUnpaid()))
                .isEqualTo(MIXED.sums().claimed());
    }

    @Test
    void gives_no_share_of_nothing_or_of_less() {
        assertThat(MIXED.shareOf(Money.sek("700.00"))).isEqualTo(new Ratio(70_000, 100_000));
        assertThat(new Balance(Sums.NONE).shareOf(Money.ZERO).isDefined()).isFalse();
        var credits = new Sums(Money.sek("-1.00"), Money.sek("-1.00"), Money.ZERO, Money.ZERO, Money.ZERO, 1, 0, 0, 0);
        assertThat(new Balance(credits).shareOf(Money.sek("-1.00")).isDefined()).isFalse();
    }
}
