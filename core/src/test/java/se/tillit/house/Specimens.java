package se.tillit.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.lang.ArchRule;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

/** Classes that each break one promise of the core, and at the end three that break none. */
final class Specimens {

    private Specimens() {}

    static final class Stranger {
        ArchRule rule() {
            return classes().should().bePublic();
        }
    }

    static final class FileReading {
        boolean exists(String name) {
            return Files.exists(Path.of(name));
        }
    }

    static final class Reflecting {
        Method[] methods() {
            return Answer.class.getMethods();
        }
    }

    static final class ClockHolding {
        Instant instant(Clock clock) {
            return clock.instant();
        }
    }

    static final class DiceHolding {
        int roll(SecureRandom dice) {
            return dice.nextInt();
        }
    }

    static final class NowCalling {
        LocalDate day(ZoneId zone) {
            return LocalDate.now(zone);
        }
    }

    static final class NowReferring {
        Supplier<Instant> clock() {
            return Instant::now;
        }
    }

    static final class ZoneGuessing {
        ZoneId zone() {
            return ZoneId.systemDefault();
        }
    }

    static final class IdRolling {
        UUID id() {
            return UUID.randomUUID();
        }
    }

    static final class Remembering {
        private static int count;

        int next() {
            return ++count;
        }
    }

    sealed interface Kind {
        record One(int size) implements Kind {}

        record Two(String name) implements Kind {}
    }

    enum Answer {
        YES,
        NO
    }

    static final class Ordinary {
        private final List<Kind> kinds = new ArrayList<>();

        String describe(Answer answer) {
            var said = switch (answer) {
                case YES -> "yes";
                case NO -> "no";
            };
            return kinds.stream()
                    .map(kind -> switch (kind) {
                        case Kind.One(var size) -> "%s %d".formatted(said, size);
                        case Kind.Two(var name) -> said + name;
                    })
                    .toList()
                    .toString();
        }
    }
}
