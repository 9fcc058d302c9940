package se.tillit.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProviderIdTest {

    @Test
    void comes_in_the_order_of_ids() {
        assertThat(new ProviderId("212000-9994"))
                .isLessThan(new ProviderId("556677-8899"))
                .hasToString("212000-9994");
    }
}
