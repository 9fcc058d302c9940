package se.tillit.invoices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import se.tillit.kernel.Money;

class InvoicedQuantityTest {

    private static InvoicedQuantity of(String quantity, String price, String base) {
        return new InvoicedQuantity(
                new BigDecimal(quantity), QuantityUnit.HOUR, new BigDecimal(price), new BigDecimal(base));
    }

    @Test
    void rounds_quantity_times_price_half_up_once() {
        assertThat(of("0.42", "452.00", "1").product()).isEqualTo(Money.sek("189.84"));
        assertThat(of("0.5", "0.01", "1").product()).isEqualTo(Money.sek("0.01"));
        assertThat(of("0.49", "0.01", "1").product()).isEqualTo(Money.ZERO);
    }

    @Test
    void gives_back_what_it_would_have_cost() {
        assertThat(of("-0.5", "0.01", "1").product()).isEqualTo(Money.sek("-0.01"));
    }

    @Test
    void divides_by_the_base_quantity_without_rounding_on_the_way() {
        assertThat(of("7", "1.005", "7").product()).isEqualTo(Money.sek("1.01"));
    }

    @Test
    void equals_the_same_quantity_written_with_other_zeros() {
        assertThat(of("10.0", "452.00", "1.0")).isEqualTo(of("10", "452", "1"));
    }

    @Test
    void refuses_a_price_for_nothing() {
        assertThatThrownBy(() -> of("1", "452.00", "0")).hasMessageContaining("for 0 units");
    }
}
