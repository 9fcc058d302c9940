package se.tillit.house;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** What the core may not touch, and that each of these rules bites. */
class CoreIsPureTest {

    private static final JavaClasses CORE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("se.tillit");

    private static final ArchRule KNOWS_ONLY_JAVA =
            classes().should().onlyDependOnClassesThat().resideInAnyPackage("java..", "org.jspecify..", "se.tillit..");

    private static final ArchRule HAS_NO_DOOR_TO_THE_WORLD = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "java.io..",
                    "java.nio.file..",
                    "java.nio.channels..",
                    "java.net..",
                    "java.sql..",
                    "java.lang.reflect..",
                    "java.util.logging..");

    private static final ArchRule OWNS_NO_CLOCK_AND_NO_DICE = noClasses()
            .should()
            .dependOnClassesThat(are(resideInAnyPackage("java.util.random..", "java.security..")
                    .or(describe(
                            "clocks and dice",
                            type -> type.isAssignableTo(Clock.class)
                                    || type.isAssignableTo(Random.class)
                                    || type.isEquivalentTo(SplittableRandom.class)))));

    /** What asks the machine instead of the caller, as type and method. */
    private static final Set<String> ASKS_THE_MACHINE = Set.of(
            "System.currentTimeMillis",
            "System.nanoTime",
            "System.getenv",
            "System.getProperty",
            "System.exit",
            "Math.random",
            "UUID.randomUUID",
            "ZoneId.systemDefault",
            "TimeZone.getDefault",
            "Locale.getDefault",
            "Class.forName",
            "Thread.sleep");

    private static final ArchRule ASKS_THE_CALLER = noClasses()
            .should()
            .accessTargetWhere(describe("the answer comes from the machine", CoreIsPureTest::asksTheMachine));

    private static final ArchRule KEEPS_NO_CHANGING_STATE =
            fields().that().areStatic().should().beFinal();

    private static boolean asksTheMachine(JavaAccess<?> access) {
        var owner = access.getTargetOwner();
        var isNow = owner.getPackageName().equals("java.time")
                && access.getTarget().getName().equals("now");
        return isNow
                || ASKS_THE_MACHINE.contains(
                        owner.getSimpleName() + "." + access.getTarget().getName());
    }

    @Test
    void finds_the_core_on_the_class_path() {
        assertThat(CORE).anyMatch(type -> type.getPackageName().equals("se.tillit.kernel"));
        assertThat(CORE).noneMatch(type -> type.getPackageName().startsWith("se.tillit.exchange"));
    }

    @Test
    void knows_only_java_and_jspecify() {
        KNOWS_ONLY_JAVA.check(CORE);
        assertThat(bites(KNOWS_ONLY_JAVA, Specimens.Stranger.class)).isTrue();
    }

    @Test
    void has_no_door_to_files_networks_databases_or_reflection() {
        HAS_NO_DOOR_TO_THE_WORLD.check(CORE);
        assertThat(bites(HAS_NO_DOOR_TO_THE_WORLD, Specimens.FileReading.class)).isTrue();
        assertThat(bites(HAS_NO_DOOR_TO_THE_WORLD, Specimens.Reflecting.class)).isTrue();
    }

    @Test
    void owns_no_clock_and_no_dice() {
        OWNS_NO_CLOCK_AND_NO_DICE.check(CORE);
        assertThat(bites(OWNS_NO_CLOCK_AND_NO_DICE, Specimens.ClockHolding.class))
                .isTrue();
        assertThat(bites(OWNS_NO_CLOCK_AND_NO_DICE, Specimens.DiceHolding.class))
                .isTrue();
    }

    @Test
    void asks_the_caller_for_time_zone_and_chance() {
        ASKS_THE_CALLER.check(CORE);
        assertThat(bites(ASKS_THE_CALLER, Specimens.NowCalling.class)).isTrue();
        assertThat(bites(ASKS_THE_CALLER, Specimens.NowReferring.class)).isTrue();
        assertThat(bites(ASKS_THE_CALLER, Specimens.ZoneGuessing.class)).isTrue();
        assertThat(bites(ASKS_THE_CALLER, Specimens.IdRolling.class)).isTrue();
    }

    @Test
    void keeps_no_changing_state() {
        KEEPS_NO_CHANGING_STATE.allowEmptyShould(true).check(CORE);
        assertThat(bites(KEEPS_NO_CHANGING_STATE, Specimens.Remembering.class)).isTrue();
    }

    @Test
    void lets_ordinary_core_code_pass() {
        for (var rule : List.of(
                KNOWS_ONLY_JAVA,
                HAS_NO_DOOR_TO_THE_WORLD,
                OWNS_NO_CLOCK_AND_NO_DICE,
                ASKS_THE_CALLER,
                KEEPS_NO_CHANGING_STATE)) {
            assertThat(bites(rule, Specimens.Ordinary.class, Specimens.Answer.class, Specimens.Kind.class))
                    .as(rule.getDescription())
                    .isFalse();
        }
    }

    private static boolean bites(ArchRule rule, Class<?>... offenders) {
        return rule.allowEmptyShould(true)
                .evaluate(new ClassFileImporter().importClasses(offenders))
                .hasViolation();
    }
}
