package se.tillit.audit.web;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;
import se.tillit.audit.usecase.TrailQuery;
import se.tillit.kernel.SwedishTime;

/**
 * What was filled in, as it was filled in.
 *
 * @param from a day, or a day and a time
 * @param until the last day, or a time before which
 * @param account by whom
 * @param kind the kind of deed
 * @param what the deed
 * @param thing the kind of thing
 * @param key the key of a thing
 */
public record AuditForm(
        @Nullable String from,
        @Nullable String until,
        @Nullable String account,
        @Nullable String kind,
        @Nullable String what,
        @Nullable String thing,
        @Nullable String key) {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd[' ']['T']H[.][:]mm");

    /** Takes away spaces around. */
    public AuditForm {
        from = trimmed(from);
        until = trimmed(until);
        account = trimmed(account);
        kind = trimmed(kind);
        what = trimmed(what);
        thing = trimmed(thing);
        key = trimmed(key);
    }

    private static String trimmed(@Nullable String text) {
        return text == null ? "" : text.strip();
    }

    /** The names of the fields that cannot be understood. */
    public List<String> wrong() {
        var wrong = new ArrayList<String>();
        if (!text(from).isEmpty() && findInstant(text(from), 0).isEmpty()) {
            wrong.add("from");
        }
        if (!text(until).isEmpty() && findInstant(text(until), 1).isEmpty()) {
            wrong.add("until");
        }
        return wrong;
    }

    /** What is looked for. A last day is looked for to its end. */
    TrailQuery query() {
        return new TrailQuery(
                findInstant(text(from), 0).orElse(null),
                findInstant(text(until), 1).orElse(null),
                text(account),
                text(kind),
                text(what),
                text(thing),
                text(key));
    }

    /** The names of the fields that are typed, not chosen. */
    public List<String> typed() {
        return List.of("from", "until", "account", "key");
    }

    /** The value of the field, as it was filled in. */
    public String value(String field) {
        return switch (field) {
            case "from" -> text(from);
            case "until" -> text(until);
            case "account" -> text(account);
            case "kind" -> text(kind);
            case "what" -> text(what);
            case "thing" -> text(thing);
            case "key" -> text(key);
            default -> throw new IllegalArgumentException(field);
        };
    }

    /** The part of an address that asks for the same; empty where everything is asked for. */
    String address() {
        return Stream.of("from", "until", "account", "kind", "what", "thing", "key")
                .filter(field -> !value(field).isEmpty())
                .map(field -> field + "=" + UriUtils.encode(value(field), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }

    private static Optional<Instant> findInstant(String text, int daysLater) {
        try {
            var time = text.length() <= "2026-10-25".length()
                    ? LocalDate.parse(text).plusDays(daysLater).atStartOfDay()
                    : LocalDateTime.parse(text, TIME);
            return Optional.of(time.atZone(SwedishTime.ZONE).toInstant());
        } catch (DateTimeException wrong) {
            return Optional.empty();
        }
    }
}
