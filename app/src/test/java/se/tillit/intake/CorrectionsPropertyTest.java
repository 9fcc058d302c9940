package se.tillit.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import se.tillit.identity.Who;
import se.tillit.intake.store.ImportState;
import se.tillit.intake.store.Manner;
import se.tillit.intake.store.Withdrawals;
import se.tillit.kernel.SettlementMonth;
import se.tillit.register.Register;
import se.tillit.server.ServerTest;
import se.tillit_testkit.Example;
import se.tillit_testkit.PackageFolder;
import se.tillit_testkit.Table;

/** However a month came to be as it is, the same comes of it as if it had been handed over so at once. */
@ServerTest
@Import(AnIntake.class)
class CorrectionsPropertyTest {

    private static final SettlementMonth MONTH = SettlementMonth.parse(Example.MONTH);
    private static final List<String> PROVIDERS = List.of("559351-1354", "554639-1789", "555950-8311");
    private static final int STEPS = 7;

    @Autowired
    private AnIntake intake;

    @Autowired
    private Register register;

    @TempDir
    private Path folder;

    @BeforeEach
    void begin() {
        intake.empty();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void holds_what_a_fresh_import_of_the_last_state_would_hold(long seed) {
        System.out.println("Corrections with the seed " + seed);
        var random = new Random(seed);
        var begun = Example.in(folder.resolve("begun"));
        var model = new ModelMonth(begun, random);
        bring(AnIntake.CONTROLLER, "begun.zip", zipped(begun));
        var known = new LinkedHashMap<Instant, Map<String, String>>();
        for (var step = 0; step < STEPS; step++) {
            var what = step(model, random, step);
            var fresh = AnIntake.content(written(model, "fresh" + step).path());
            var now = register.findKnown(MONTH).orElseThrow();
            var about = "seed %d, step %d: %s".formatted(seed, step, what);
            assertThat(now.content().handover().rejected())
                    .as(about)
                    .isEqualTo(fresh.handover().rejected());
            assertThat(AnIntake.results(now.content(), MONTH)).as(about).isEqualTo(AnIntake.results(fresh, MONTH));
            known.put(now.knownAt(), AnIntake.results(now.content(), MONTH));
        }
        known.forEach((at, results) -> assertThat(AnIntake.results(
                        register.findKnownAt(MONTH, at).orElseThrow().content(), MONTH))
                .as("seed %d, as known at %s", seed, at)
                .isEqualTo(results));
    }

    private String step(ModelMonth model, Random random, int step) {
        var provider = PROVIDERS.get(random.nextInt(PROVIDERS.size()));
        return switch (random.nextInt(4)) {
            case 0 -> {
                model.restate();
                bringTwice(AnIntake.CONTROLLER, "month.zip", zipped(written(model, "whole" + step)));
                yield "the whole month";
            }
            case 1 -> {
                var added = model.add("");
                bringTwice(AnIntake.CONTROLLER, added.getKey() + ".csv", csv(added, step));
                yield "some rows of " + added.getKey();
            }
            case 2 -> {
                var added = model.add(provider);
                bringTwice(AnIntake.managerOf(provider), added.getKey() + ".csv", csv(added, step));
                yield "some rows of %s by %s".formatted(added.getKey(), provider);
            }
            default -> {
                model.restate(provider);
                var own = new PackageFolder(made("own" + step));
                model.writeOwn(own, provider);
                bringTwice(AnIntake.managerOf(provider), "own.zip", zipped(own));
                yield "all rows of " + provider;
            }
        };
    }

    private void bringTwice(Who who, String name, byte[] bytes) {
        bring(who, name, bytes);
        var before = intake.written(MONTH);
        var again = bring(who, name, bytes);
        assertThat(again).isEqualTo(ImportState.UNCHANGED);
        assertThat(intake.written(MONTH)).isEqualTo(before);
    }

    private ImportState bring(Who who, String name, byte[] bytes) {
        var record = intake.bring(who, MONTH, name, bytes, Manner.AUTOMATIC, Withdrawals.APPLY);
        assertThat(record.state()).isNotEqualTo(ImportState.REFUSED);
        return record.state();
    }

    private PackageFolder written(ModelMonth model, String name) {
        var target = new PackageFolder(made(name));
        model.write(target);
        return target;
    }

    private Path made(String name) {
        try {
            return Files.createDirectories(folder.resolve(name));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private byte[] csv(Map.Entry<String, Table> added, int step) {
        var file = made("added" + step).resolve(added.getKey() + ".csv");
        added.getValue().write(file);
        return AnIntake.read(file);
    }

    private byte[] zipped(PackageFolder handed) {
        return AnIntake.read(handed.zipped(folder.resolve("zipped.zip"), ""));
    }
}
