package se.tillit.exchange.columns;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.code_intelligence.jazzer.mutation.annotation.NotNull;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import se.tillit.exchange.schema.ExchangeSchema;
import se.tillit.kernel.Interval;

/** Any text: never an exception, and what is accepted means what the platform says that it means. */
class ColumnsFuzzTest {

    @FuzzTest(maxDuration = "20s")
    void reads_an_instant_as_the_platform_does_or_rejects_it(@NotNull String text) {
        var taken = new Taken();
        var column = taken.by(new InstantColumn(ExchangeSchema.VISITS.field("started_at"), taken), text);
        if (column.isPresent()) {
            assertThat(column.micros())
                    .isEqualTo(Interval.microsOf(OffsetDateTime.parse(text).toInstant()));
        } else {
            assertThat(taken.reasons()).hasSize(1);
        }
    }

    @FuzzTest(maxDuration = "20s")
    void reads_a_date_as_the_platform_does_or_rejects_it(@NotNull String text) {
        var taken = new Taken();
        var column = taken.by(new DateColumn(ExchangeSchema.PLANS.field("valid_to"), taken), text);
        if (!text.isEmpty()) {
            assertThat(column.orNull()).isEqualTo(dateOrNull(text));
        }
    }

    private static @Nullable LocalDate dateOrNull(String text) {
        try {
            var date = LocalDate.parse(text);
            return date.getYear() < 1 || date.getYear() > 9999 ? null : date;
        } catch (DateTimeException wrong) {
            return null;
        }
    }

    @FuzzTest(maxDuration = "20s")
    void reads_numbers_exactly_or_rejects_them(@NotNull String text) {
        var taken = new Taken();
        var money = taken.by(new MoneyColumn(ExchangeSchema.LINES.field("amount_sek"), taken), text);
        if (taken.reasons().isEmpty()) {
            assertThat(new BigDecimal(text)).isEqualByComparingTo(money.value().plain());
        }
        var price = taken.by(PriceColumn.ofClaims(ExchangeSchema.LINES.field("unit_price_sek"), taken), text);
        if (taken.reasons().isEmpty() && !text.isEmpty()) {
            assertThat(price.value().sek()).isEqualByComparingTo(new BigDecimal(text));
        }
        var minutes = taken.by(new WholeColumn(ExchangeSchema.LINES.field("minutes"), taken), text);
        if (taken.reasons().isEmpty() && !text.isEmpty()) {
            assertThat(minutes.value()).isEqualTo(Integer.parseInt(text));
        }
    }
}
