package se.tillit.intake.upload;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Names of files as others give them. */
public final class FileNames {

    private static final int LONGEST = 200;
    private static final String NONE = "file";
    private static final Set<String> ENDINGS = Set.of("zip", "xlsx", "csv", "xml");

    private FileNames() {}

    /** The name alone: without folders, without signs that would steer a terminal, a header or a log, not too long. */
    public static String plain(@Nullable String given) {
        if (given == null) {
            return NONE;
        }
        var last = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
        var clean = last.replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Co}\\p{Cs}\"<>|:*?]", "_")
                .strip();
        var shortened = clean.length() > LONGEST ? clean.substring(clean.length() - LONGEST) : clean;
        return shortened.isBlank() || shortened.chars().allMatch(sign -> sign == '.') ? NONE : shortened;
    }

    /** Its ending, of those that deliveries have; {@code bin} where it has none of them. */
    public static String ending(String name) {
        var ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return ENDINGS.contains(ending) ? ending : "bin";
    }
}
