package se.tillit.audit.usecase.chain;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;

/** The trail as it is kept, for those who check it. */
public interface StoredTrail {

    /** Is told the whole trail. */
    interface Reader {

        /** The next seal, and the entries that say that they belong to it. */
        void seal(Seal seal, List<TrailEntry> said);

        /** An entry that names a seal that is not there. */
        void stray(TrailEntry entry, long seal);

        /** An entry that is not sealed. */
        void unsealed(TrailEntry entry);
    }

    /** Tells the whole trail as it is at one moment: the seals in order, then the strays, then what is not sealed. */
    void tell(Reader reader);

    /** Opens the files that lie outside the database, and these, as they are now; closes them afterwards. */
    <T> T withOutside(List<Path> more, Function<List<OutsideSeals>, T> use);
}
