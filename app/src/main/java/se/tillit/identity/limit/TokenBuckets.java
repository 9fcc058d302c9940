package se.tillit.identity.limit;

import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How often each may do something: a bucket of tokens for each, filled evenly, so that a burst is possible and the
 * average is not exceeded. It remembers so many and no more; whoever is forgotten begins with a full bucket.
 */
public final class TokenBuckets {

    private static final int MOST_REMEMBERED = 10_000;
    private static final double MILLIS_PER_MINUTE = 60_000;

    private final int perMinute;
    private final Clock clock;
    private final Map<String, Bucket> buckets = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > MOST_REMEMBERED;
        }
    };

    /** A minute's worth fits in each bucket. */
    public TokenBuckets(int perMinute, Clock clock) {
        if (perMinute < 1) {
            throw new IllegalArgumentException("At least one a minute, not %d.".formatted(perMinute));
        }
        this.perMinute = perMinute;
        this.clock = clock;
    }

    private record Bucket(double tokens, long at) {}

    /** Takes a token. Answers how long to wait for one: zero if it was taken. */
    public synchronized Duration take(String whose) {
        var now = clock.millis();
        var before = buckets.getOrDefault(whose, new Bucket(perMinute, now));
        var passed = Math.max(0, now - before.at);
        var tokens = Math.min(perMinute, before.tokens + passed * perMinute / MILLIS_PER_MINUTE);
        if (tokens < 1) {
            buckets.put(whose, new Bucket(tokens, now));
            return Duration.ofMillis((long) Math.ceil((1 - tokens) * MILLIS_PER_MINUTE / perMinute));
        }
        buckets.put(whose, new Bucket(tokens - 1, now));
        return Duration.ZERO;
    }

    /** How many are remembered. */
    public synchronized int remembered() {
        return buckets.size();
    }
}
