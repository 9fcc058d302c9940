package se.tillit.audit.usecase.chain;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/**
 * A word of an entry that may point to a person: a key, or the reason that somebody wrote. The seal rests on its salted
 * digest. So the word and its salt can be erased while the entry still proves that it is the one that was sealed, and
 * without the salt nobody can try all possible keys against the digest.
 */
public sealed interface Word {

    /** Where the reason stands; the keys follow from 1. */
    int REASON = 0;

    /** Where in the entry it stands. */
    int place();

    /** What the seal rests on. */
    Digest digest();

    /**
     * A word that is there.
     *
     * @param place where
     * @param text the word
     * @param salt 16 random bytes of its own, as hexadecimal digits
     */
    record Kept(int place, String text, String salt) implements Word {
        @Override
        public Digest digest() {
            return Digesting.plain()
                    .whole(place)
                    .bytes(HexFormat.of().parseHex(salt))
                    .bytes(text.getBytes(StandardCharsets.UTF_8))
                    .done();
        }
    }

    /**
     * A word that retention has taken away.
     *
     * @param place where it stood
     * @param digest what remains of it
     * @param erasure the number of the erasure, which the trail itself tells of
     */
    record Erased(int place, Digest digest, long erasure) implements Word {}
}
