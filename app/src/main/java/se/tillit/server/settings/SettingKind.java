package se.tillit.server.settings;

import java.math.BigDecimal;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Pattern;

/** What the value of a setting may be. Its name in lower case is the key of the sentence that says so. */
public enum SettingKind {
    /** Any text. */
    TEXT {
        @Override
        boolean allows(String value) {
            return true;
        }
    },
    /** A password or the like, which is never shown and only kept where nobody else can read it. */
    SECRET {
        @Override
        boolean allows(String value) {
            return true;
        }
    },
    /** A file with a secret alone, which nobody but its owner can read. */
    SECRET_FILE {
        @Override
        boolean allows(String value) {
            return PLACE.allows(value) && Files.isReadable(Path.of(value)) && PrivateFiles.isPrivate(Path.of(value));
        }
    },
    /** A folder or file, from where the server is started or from the root. */
    PLACE {
        @Override
        boolean allows(String value) {
            try {
                return !Path.of(value).toString().isBlank();
            } catch (InvalidPathException wrong) {
                return false;
            }
        }
    },
    /** A port of the machine; 0 is any that is free. */
    PORT {
        @Override
        boolean allows(String value) {
            return isWhole(value, 0, 65_535);
        }
    },
    /** The name or number of a network address. */
    ADDRESS {
        @Override
        boolean allows(String value) {
            return HOST.matcher(value).matches();
        }
    },
    /** A whole number from 1 to 1,000,000. */
    COUNT {
        @Override
        boolean allows(String value) {
            return isWhole(value, 1, 1_000_000);
        }
    },
    /** A whole number from 1 to 90, of a hundred. */
    PERCENT {
        @Override
        boolean allows(String value) {
            return isWhole(value, 1, 90);
        }
    },
    /** A number of bytes. */
    BYTES {
        @Override
        boolean allows(String value) {
            return LONG_DIGITS.matcher(value).matches();
        }
    },
    /** A stretch of time. */
    DURATION {
        @Override
        boolean allows(String value) {
            return TIME.matcher(value).matches();
        }
    },
    /** Yes or no. */
    YES_NO {
        @Override
        boolean allows(String value) {
            return Set.of("true", "false").contains(value);
        }
    },
    /** A database as JDBC writes it. */
    DATABASE {
        @Override
        boolean allows(String value) {
            return value.startsWith("jdbc:postgresql://") && !value.contains("password=");
        }
    },
    /** An address on the web. */
    WEB {
        @Override
        boolean allows(String value) {
            try {
                var address = new URI(value);
                return Set.of("https", "http").contains(String.valueOf(address.getScheme()))
                        && address.getHost() != null;
            } catch (URISyntaxException wrong) {
                return false;
            }
        }
    },
    /** How the log is written: for machines or for people. */
    LOG {
        @Override
        boolean allows(String value) {
            return Set.of("json", "text").contains(value);
        }
    },
    /** Where jobs are done: by their size, all within the server, or all in a process of their own. */
    JOBS {
        @Override
        boolean allows(String value) {
            return Set.of("auto", "here", "apart").contains(value);
        }
    };

    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9.:_-]{1,253}|\\[[0-9A-Fa-f:.]+]");
    private static final Pattern LONG_DIGITS = Pattern.compile("[1-9][0-9]{0,14}");
    private static final Pattern TIME = Pattern.compile("[1-9][0-9]{0,5}(s|m|h|d)");
    private static final Pattern DIGITS = Pattern.compile("[0-9]{1,9}");

    /** Whether the value is one; the empty value is asked about nowhere, since it is no value. */
    abstract boolean allows(String value);

    private static boolean isWhole(String value, int least, int most) {
        if (!DIGITS.matcher(value).matches()) {
            return false;
        }
        var number = new BigDecimal(value).intValueExact();
        return number >= least && number <= most;
    }
}
