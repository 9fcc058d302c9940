package se.tillit.verification.web.api;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import se.tillit.kernel.Money;

/** Sums as numbers with two decimals, for JSON. */
final class Kronor {

    private Kronor() {}

    static BigDecimal of(Money money) {
        return BigDecimal.valueOf(money.ore(), 2);
    }

    static @Nullable BigDecimal ofAny(@Nullable Money money) {
        return money == null ? null : of(money);
    }
}
