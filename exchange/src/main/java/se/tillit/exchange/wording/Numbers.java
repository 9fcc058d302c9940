package se.tillit.exchange.wording;

import java.math.BigDecimal;
import java.math.RoundingMode;
import se.tillit.kernel.Elapsed;
import se.tillit.kernel.Minutes;
import se.tillit.kernel.Money;
import se.tillit.kernel.Ratio;
import se.tillit.kernel.UnitPrice;
import se.tillit.verification.Fact;

/** Writes numbers, money and lengths of time. Nothing is rounded but the percentage of a ratio. */
final class Numbers {

    private static final String SPACE = "\u00a0";
    private static final String MINUS = "\u2212";
    private static final long MICROS_A_SECOND = 1_000_000L;

    private final Messages words;
    private final String decimal;
    private final String group;
    private final String hoursUnit;
    private final String minutesUnit;
    private final String secondsUnit;

    Numbers(Messages words) {
        this.words = words;
        this.decimal = words.text("number.decimal");
        this.group = words.text("number.group");
        this.hoursUnit = words.text("unit.hours");
        this.minutesUnit = words.text("unit.minutes");
        this.secondsUnit = words.text("unit.seconds");
    }

    String whole(long value) {
        return (value < 0 ? MINUS : "") + grouped(Long.toString(value).replace("-", ""));
    }

    String money(Money sum) {
        return words.text("money", new Fact("amount", amount(sum)));
    }

    String amount(Money sum) {
        return decimal(BigDecimal.valueOf(sum.ore(), 2), 2);
    }

    String price(UnitPrice price) {
        return words.text("money", new Fact("amount", decimal(price.sek(), 2)));
    }

    String minutes(Minutes minutes) {
        return whole(minutes.value()) + SPACE + minutesUnit;
    }

    /** All decimals that are there, and at least as many as told. */
    String decimal(BigDecimal value, int least) {
        var exact = value.abs().stripTrailingZeros();
        var plain = exact.setScale(Math.max(least, exact.scale()), RoundingMode.UNNECESSARY)
                .toPlainString();
        var point = plain.indexOf('.');
        var sign = value.signum() < 0 ? MINUS : "";
        return point < 0
                ? sign + grouped(plain)
                : sign + grouped(plain.substring(0, point)) + decimal + plain.substring(point + 1);
    }

    String percent(Ratio ratio) {
        return ratio.isDefined()
                ? words.text("percent", new Fact("number", decimal(ratio.percent(), 0)))
                : words.text("percent.none");
    }

    String ratio(Ratio ratio) {
        return words.text(
                "ratio",
                new Fact("part", whole(ratio.part())),
                new Fact("whole", whole(ratio.whole())),
                new Fact("percent", percent(ratio)));
    }

    /** Hours, minutes and seconds, those that are not zero; a part of a second only where there is one. */
    String elapsed(Elapsed time) {
        var micros = Math.abs(time.micros());
        var hours = micros / (3600 * MICROS_A_SECOND);
        var minutes = micros / (60 * MICROS_A_SECOND) % 60;
        var seconds = BigDecimal.valueOf(micros % (60 * MICROS_A_SECOND), 6);
        var text = new StringBuilder(time.micros() < 0 ? MINUS : "");
        if (hours > 0) {
            text.append(whole(hours)).append(SPACE).append(hoursUnit);
        }
        if (minutes > 0 || micros == 0) {
            text.append(hours > 0 ? SPACE : "").append(minutes).append(SPACE).append(minutesUnit);
        }
        if (seconds.signum() > 0) {
            text.append(hours > 0 || minutes > 0 ? SPACE : "")
                    .append(decimal(seconds, 0))
                    .append(SPACE)
                    .append(secondsUnit);
        }
        return text.toString();
    }

    private String grouped(String digits) {
        if (digits.length() < 4) {
            return digits;
        }
        var text = new StringBuilder(digits);
        for (var at = digits.length() - 3; at > 0; at -= 3) {
            text.insert(at, group);
        }
        return text.toString();
    }
}
