package se.tillit.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The one test that holds the map: an arrow that ARCHITECTURE.md does not draw does not build. */
class ModuleMapTest {

    private static final ModuleMap MAP = ModuleMap.parse(Repository.here().lines("ARCHITECTURE.md"));

    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("se.tillit");

    @Test
    void finds_every_room_that_has_classes() {
        assertThat(HOUSE)
                .extracting(type -> type.getPackageName())
                .contains(
                        "se.tillit.kernel",
                        "se.tillit.exchange",
                        "se.tillit.generator",
                        "se.tillit.cli",
                        "se.tillit.server.web");
    }

    @Test
    void reads_the_tables_of_the_architecture_page() {
        assertThat(MAP.mayKnow()).hasSizeGreaterThanOrEqualTo(17);
        assertThat(MAP.mayKnow().get("kernel")).isEmpty();
        assertThat(MAP.mayKnow().get("visits")).containsExactlyInAnyOrder("kernel", "care");
        assertThat(MAP.mayKnow().get("insight")).contains("verification").doesNotContain("simulation", "exchange");
        assertThat(MAP.allows("se.tillit.visits", "se.tillit.care.plan")).isTrue();
        assertThat(MAP.allows("se.tillit.care.plan", "se.tillit.visits")).isFalse();
        assertThat(MAP.allows("se.tillit.verification", "se.tillit.exchange")).isFalse();
        assertThat(MAP.allows("se.tillit.care", "java.util")).isTrue();
        assertThat(MAP.allows("se.tillit.verification.web", "se.tillit.exchange"))
                .isTrue();
        assertThat(MAP.allows("se.tillit.verification.line", "se.tillit.exchange"))
                .isFalse();
        assertThat(MAP.allows("se.tillit.verification.web", "se.tillit.simulation"))
                .isFalse();
    }

    @Test
    void holds_no_module_that_is_not_on_the_map() {
        assertThat(HOUSE)
                .filteredOn(type -> MAP.isInHouse(type.getPackageName()))
                .allSatisfy(type -> assertThat(MAP.hasModule(type.getPackageName()))
                        .as(type.getFullName())
                        .isTrue());
    }

    @Test
    void holds_no_arrow_that_is_not_on_the_map() {
        var breaches = new LinkedHashSet<String>();
        for (var type : HOUSE) {
            for (var use : type.getDirectDependenciesFromSelf()) {
                if (!MAP.allows(type.getPackageName(), use.getTargetClass().getPackageName())) {
                    breaches.add(use.getDescription());
                }
            }
        }
        assertThat(breaches).isEmpty();
    }

    @Test
    void draws_no_circle() {
        for (var module : MAP.mayKnow().keySet()) {
            assertThat(reachableFrom(module)).as("what %s reaches", module).doesNotContain(module);
        }
    }

    private static Set<String> reachableFrom(String module) {
        var reached = new HashSet<String>();
        var waiting = new LinkedHashSet<>(MAP.mayKnow().getOrDefault(module, Set.of()));
        while (!waiting.isEmpty()) {
            var next = waiting.removeFirst();
            if (reached.add(next)) {
                waiting.addAll(MAP.mayKnow().getOrDefault(next, Set.of()));
            }
        }
        return reached;
    }
}
