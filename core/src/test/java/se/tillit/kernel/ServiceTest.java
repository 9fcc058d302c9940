package se.tillit.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ServiceTest {

    @Test
    void finds_each_service_by_its_code_and_nothing_else() {
        for (var service : Service.values()) {
            assertThat(Service.find(service.code())).contains(service);
        }
        assertThat(Service.find("PERSONAL_CARE")).isEmpty();
    }
}
