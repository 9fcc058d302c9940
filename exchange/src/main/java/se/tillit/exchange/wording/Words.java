package se.tillit.exchange.wording;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.tillit.areas.Area;
import se.tillit.care.Recipient;
import se.tillit.contracts.Contract;
import se.tillit.contracts.Provider;
import se.tillit.exchange.Language;
import se.tillit.invoices.LineId;
import se.tillit.kernel.DateRange;
import se.tillit.kernel.Elapsed;
import se.tillit.kernel.Interval;
import se.tillit.kernel.Minutes;
import se.tillit.kernel.Money;
import se.tillit.kernel.ProviderId;
import se.tillit.kernel.Ratio;
import se.tillit.kernel.SettlementMonth;
import se.tillit.kernel.UnitPrice;
import se.tillit.verification.Fact;
import se.tillit.visits.Employment;
import se.tillit.visits.Visit;

/**
 * Writes values in one language, each by its type: money, minutes, days, instants, our own constants, lists.
 *
 * <p>Parts that belong together (the thousands of a sum, a number and its unit) are joined by no-break spaces, so that
 * lines are not broken there; {@link #plain} turns them into common ones. A value of a type that it does not know shows
 * as the name of the type in square brackets.
 */
public final class Words implements Template.Values {

    private static final int LONGEST_LIST = 8;

    private final Messages messages;
    private final Numbers numbers;
    private final Times times;
    private final Map<Enum<?>, String> constants = new HashMap<>();

    private Words(Messages messages) {
        this.messages = messages;
        this.numbers = new Numbers(messages);
        this.times = new Times(messages);
        for (var constant : Vocabulary.constants()) {
            constants.put(constant, messages.text(Vocabulary.key(constant)));
        }
    }

    /** The words of the language. */
    public static Words in(Language language) {
        return new Words(Messages.of(Topic.WORDS, language));
    }

    /** The text with common spaces where values had no-break ones, for files and terminals. */
    public static String plain(String text) {
        return text.replace('\u00a0', ' ');
    }

    /** The value in words. */
    public String text(Object value) {
        var known = known(value);
        return known == null ? "[" + value.getClass().getSimpleName() + "]" : known;
    }

    /** The value in words, or nothing where its type is unknown. */
    @Nullable
    String known(Object value) {
        return switch (value) {
            case String text -> shown(text);
            case Money sum -> numbers.money(sum);
            case UnitPrice price -> numbers.price(price);
            case Minutes minutes -> numbers.minutes(minutes);
            case Elapsed time -> numbers.elapsed(time);
            case Ratio ratio -> numbers.ratio(ratio);
            case BigDecimal number -> numbers.decimal(number, 0);
            case Integer number -> numbers.whole(number);
            case Long number -> numbers.whole(number);
            case Instant instant -> times.minute(instant);
            case Interval time -> times.span(time.from(), time.to());
            case LocalDate day -> times.day(day);
            case LocalTime time -> times.clock(time);
            case DateRange days -> times.days(days);
            case SettlementMonth month -> times.month(month);
            case Enum<?> constant -> constants.get(constant);
            case List<?> list -> list(list);
            case LineId line ->
                messages.text("line", new Fact("line", shown(line.line())), new Fact("invoice", shown(line.invoice())));
            case ProviderId provider -> shown(provider.value());
            case Provider provider -> shown(provider.name());
            case Recipient recipient -> recipient.isProtected() ? text(Hidden.PROTECTED) : shown(recipient.id());
            case Visit visit -> shown(visit.id());
            case Employment employment -> shown(employment.id());
            case Contract contract -> shown(contract.id());
            case Area area -> shown(area.name());
            default -> null;
        };
    }

    /** The sum in kronor without the unit, for a column that names it. */
    public String amount(Money sum) {
        return numbers.amount(sum);
    }

    /** The number with at least so many decimals, for columns in which they stand one below the other. */
    public String decimal(BigDecimal number, int decimals) {
        return numbers.decimal(number, decimals);
    }

    /** The stretch of time between two instants, to the second where either has seconds. */
    public String span(Instant from, Instant to) {
        return times.span(from, to);
    }

    /** The instant to the second. */
    public String second(Instant instant) {
        return times.second(instant);
    }

    @Override
    public String text(String name, Object value, Template.Style style) {
        return switch (style) {
            case PLAIN -> text(value);
            case SECONDS -> value instanceof Instant instant ? times.second(instant) : text(value);
            case PERCENT -> value instanceof Ratio ratio ? numbers.percent(ratio) : text(value);
            case WORD -> messages.text(name + "." + value);
        };
    }

    @Override
    public String span(Object from, Object to) {
        return from instanceof Instant start && to instanceof Instant end
                ? times.span(start, end)
                : text(from) + "\u2013" + text(to);
    }

    private String list(List<?> values) {
        if (values.isEmpty()) {
            return messages.text("list.empty");
        }
        if (values.size() == 1) {
            return text(values.getFirst());
        }
        var isLong = values.size() > LONGEST_LIST;
        var told = isLong ? LONGEST_LIST - 1 : values.size() - 1;
        var first = values.subList(0, told).stream().map(this::text).collect(Collectors.joining(", "));
        var last = isLong
                ? messages.text("list.more", new Fact("count", numbers.whole(values.size() - told)))
                : text(values.getLast());
        return messages.text("list", new Fact("first", first), new Fact("last", last));
    }

    /** Text of others, without what would steer a terminal. */
    private static String shown(String text) {
        return text.chars().anyMatch(Character::isISOControl) ? text.replaceAll("\\p{Cntrl}", "\ufffd") : text;
    }

    /** What is said in the place of something that the reader must not be told. */
    enum Hidden {
        /** A person with protected identity. */
        PROTECTED,
        /** It is not known whether the identity is protected. */
        NOT_SHOWN,
        /** A line of another provider. */
        ANOTHERS_LINE
    }
}
