package se.tillit.identity.limit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Shuts the door for a while after repeated failures, by account and by address, each time for longer. It remembers in
 * memory, for so many accounts and addresses and no more, and forgets after a quiet hour.
 */
public final class Lockout {

    private static final int MOST_REMEMBERED = 10_000;
    private static final int FREE_FOR_ACCOUNT = 5;
    private static final int FREE_FOR_ADDRESS = 20;
    private static final Duration SHORTEST = Duration.ofSeconds(30);
    private static final Duration LONGEST = Duration.ofMinutes(15);
    private static final Duration QUIET = Duration.ofHours(1);

    private final Clock clock;
    private final Map<Key, Failures> failures = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Failures> eldest) {
            return size() > MOST_REMEMBERED;
        }
    };

    /** By the clock. */
    public Lockout(Clock clock) {
        this.clock = clock;
    }

    private enum Kind {
        ACCOUNT,
        ADDRESS
    }

    private record Key(Kind kind, String value) {}

    private record Failures(int count, Instant last, Instant shutUntil) {}

    /** For how long the door is still shut for the account or the address; zero if it is not. */
    public synchronized Duration shutFor(String account, String address) {
        var now = clock.instant();
        var byAccount = left(new Key(Kind.ACCOUNT, account), now);
        var byAddress = left(new Key(Kind.ADDRESS, address), now);
        return byAccount.compareTo(byAddress) > 0 ? byAccount : byAddress;
    }

    private Duration left(Key key, Instant now) {
        var found = failures.get(key);
        return found != null && found.shutUntil.isAfter(now) ? Duration.between(now, found.shutUntil) : Duration.ZERO;
    }

    /** Somebody at the address failed to come in by the account. */
    public synchronized void failed(String account, String address) {
        count(new Key(Kind.ACCOUNT, account), FREE_FOR_ACCOUNT);
        count(new Key(Kind.ADDRESS, address), FREE_FOR_ADDRESS);
    }

    private void count(Key key, int free) {
        var now = clock.instant();
        var before = failures.get(key);
        var count = before == null || before.last.plus(QUIET).isBefore(now) ? 1 : before.count + 1;
        var shut = count < free ? Duration.ZERO : growing(count - free);
        failures.put(key, new Failures(count, now, now.plus(shut)));
    }

    private static Duration growing(int step) {
        var doubled = SHORTEST.multipliedBy(1L << Math.min(step, 10));
        return doubled.compareTo(LONGEST) > 0 ? LONGEST : doubled;
    }

    /** Somebody came in by the account; what the address did with other accounts stays counted. */
    public synchronized void succeeded(String account) {
        failures.remove(new Key(Kind.ACCOUNT, account));
    }

    /** How many accounts and addresses are remembered. */
    public synchronized int remembered() {
        return failures.size();
    }
}
