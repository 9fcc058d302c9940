package se.tillit.audit.store;

import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.tillit.kernel.SwedishTime;

/**
 * Where calls came from, without their addresses: the kind of address, and a digest keyed with the day's salt. So an
 * auditor sees that two deeds of a day came from one place, and when the salt is gone nobody can find out which.
 */
final class Origins {

    private static final int SHOWN_BYTES = 6;

    private record DaySalt(LocalDate day, byte[] salt) {}

    private final JdbcClient jdbc;
    private final SecureRandom random = new SecureRandom();
    private volatile @Nullable DaySalt latest;

    Origins(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    String of(String address, Instant at) {
        if (address.isEmpty()) {
            return "";
        }
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(salt(LocalDate.ofInstant(at, SwedishTime.ZONE)), "HmacSHA256"));
            var digest = mac.doFinal(address.getBytes(StandardCharsets.UTF_8));
            return kind(address) + ":" + HexFormat.of().formatHex(digest, 0, SHOWN_BYTES);
        } catch (GeneralSecurityException every) {
            throw new IllegalStateException(every);
        }
    }

    private static String kind(String address) {
        try {
            var where = InetAddress.ofLiteral(address.split("%", 2)[0]);
            if (where.isLoopbackAddress()) {
                return "loopback";
            }
            var first = where.getAddress()[0] & 0xff;
            var isUniqueLocal = where.getAddress().length == 16 && (first & 0xfe) == 0xfc;
            return where.isSiteLocalAddress() || where.isLinkLocalAddress() || isUniqueLocal ? "private" : "public";
        } catch (IllegalArgumentException other) {
            return "other";
        }
    }

    private byte[] salt(LocalDate day) {
        var known = latest;
        if (known == null || !known.day().equals(day)) {
            known = new DaySalt(day, fetch(day));
            latest = known;
        }
        return known.salt();
    }

    private byte[] fetch(LocalDate day) {
        var salt = new byte[32];
        random.nextBytes(salt);
        jdbc.sql("insert into audit.origin_salt (day, salt) values (:day, :salt) on conflict do nothing")
                .param("day", day)
                .param("salt", salt)
                .update();
        return jdbc.sql("select salt from audit.origin_salt where day = :day")
                .param("day", day)
                .query((row, number) -> row.getBytes(1))
                .single();
    }
}
