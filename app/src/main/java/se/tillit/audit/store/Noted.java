package se.tillit.audit.store;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import se.tillit.audit.Deed;
import se.tillit.audit.usecase.StoredWhy;
import se.tillit.identity.Role;
import se.tillit.identity.Who;

/** A deed before it is written. The address is the caller's own, and stays in memory. */
record Noted(
        Instant at,
        String account,
        String roles,
        String kind,
        String what,
        String thing,
        List<String> keys,
        String why,
        Call call) {

    /** From where, and in which call; both empty where no call came in. */
    record Call(String address, String number) {
        static final Call NONE = new Call("", "");
    }

    Noted {
        keys = List.copyOf(keys);
    }

    static Noted of(Clock clock, Who who, Deed deed, Call call) {
        return new Noted(
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                writable(who.account()),
                who.roles().stream().map(Role::code).sorted().collect(Collectors.joining(" ")),
                deed.kind().name().toLowerCase(Locale.ROOT),
                writable(deed.what()),
                deed.thing().name().toLowerCase(Locale.ROOT),
                deed.keys().stream().map(Noted::writable).toList(),
                writable(StoredWhy.text(deed.why())),
                call);
    }

    /** PostgreSQL has no room for U+0000 in a text, and half a surrogate pair has no bytes in UTF-8. */
    private static String writable(String text) {
        if (text.chars().noneMatch(c -> c == 0 || Character.isSurrogate((char) c))) {
            return text;
        }
        var clean = new StringBuilder();
        text.codePoints()
                .map(c -> c == 0 || (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE) ? 0xFFFD : c)
                .forEach(clean::appendCodePoint);
        return clean.toString();
    }
}
