package se.tillit.exchange.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.tillit.exchange.csv.Bytes;
import se.tillit.exchange.csv.UnreadableFile;

class ZipArchiveTest {

    private static final String LOCAL = "PK\u0003\u0004";
    private static final String CENTRAL = "PK\u0001\u0002";

    @TempDir
    private Path folder;

    private ZipArchive open(byte[] zip, ArchiveLimits limits) {
        return ZipArchive.open(Zipped.write(zip, folder, "a.zip"), "a.zip", limits);
    }

    private String refusal(byte[] zip) {
        return refusal(zip, ArchiveLimits.USUAL);
    }

    /** Why the zip is refused, at the latest when its files are read. */
    private String refusal(byte[] zip, ArchiveLimits limits) {
        var refused = catchThrowableOfType(UnreadableFile.class, () -> {
            try (var archive = open(zip, limits)) {
                for (var name : archive.names()) {
                    text(archive.bytes(name, name));
                }
            }
        });
        return refused == null ? "" : refused.key();
    }

    private static String text(Bytes bytes) throws IOException {
        try (var stream = Channels.newInputStream(bytes.open())) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static Map<String, byte[]> files(String... names) {
        return Arrays.stream(names)
                .collect(Collectors.toMap(
                        name -> name, name -> utf8("in " + name), (one, other) -> other, LinkedHashMap::new));
    }

    @Test
    void holds_the_bytes_of_its_files_again_and_again() throws IOException {
        try (var archive = open(Zipped.of("", files("b.csv", "folder/a.csv")), ArchiveLimits.USUAL)) {
            assertThat(archive.names()).containsExactly("b.csv", "folder/a.csv");
            var bytes = archive.bytes("folder/a.csv", "a.csv");
            assertThat(bytes.name()).isEqualTo("a.csv");
            assertThat(bytes.size()).isEqualTo(15);
            assertThat(text(bytes)).isEqualTo("in folder/a.csv");
            assertThat(text(bytes)).isEqualTo("in folder/a.csv");
            assertThatExceptionOfType(IllegalArgumentException.class).isThrownBy(() -> archive.bytes("c", "c"));
        }
    }

    @Test
    void holds_its_bytes_for_several_threads_at_once() throws Exception {
        var files = new LinkedHashMap<String, byte[]>();
        for (var file = 0; file < 8; file++) {
            files.put(file + ".csv", utf8(Integer.toString(file).repeat(300_000)));
        }
        try (var archive = open(Zipped.of("", files), new ArchiveLimits(10, 1 << 20, 1 << 24, 5_000, 0));
                var threads = Executors.newFixedThreadPool(4)) {
            var tasks = IntStream.range(0, 32)
                    .mapToObj(task -> (Callable<Boolean>) () -> {
                        var name = task % 8 + ".csv";
                        return text(archive.bytes(name, name))
                                .equals(new String(files.get(name), StandardCharsets.UTF_8));
                    })
                    .toList();
            for (var answer : threads.invokeAll(tasks)) {
                assertThat(answer.get()).isTrue();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/abs.csv", "C:/x.csv", "c:x.csv", "../up.csv", "a/../../up.csv", "a/..", "a\\b.csv", "./a.csv"})
    void refuses_names_that_lead_out(String name) {
        assertThat(refusal(Zipped.of("", files("visits.csv", name)))).isEqualTo("zip-path");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a..csv", "..a/b.csv", "å/ö.csv", "a b/c,d.csv"})
    void holds_names_that_only_look_so(String name) {
        assertThat(refusal(Zipped.of("", files(name)))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"visits.csv,Visits.CSV", "a/x.csv,A/X.csv"})
    void refuses_names_that_differ_by_case_only(String one, String other) {
        assertThat(refusal(Zipped.of("", files(one, other)))).isEqualTo("zip-name-twice");
    }

    @Test
    void refuses_a_name_that_is_there_twice() {
        var zip = Zipped.replacing(Zipped.of("", files("visits.csv", "visitz.csv")), "visitz.csv", "visits.csv");
        assertThat(refusal(zip)).isEqualTo("zip-name-twice");
    }

    @Test
    void refuses_a_zip_within_a_zip() {
        assertThat(refusal(Zipped.of("", files("visits.csv", "more.ZIP")))).isEqualTo("zip-nested");
    }

    @Test
    void refuses_more_files_than_the_limit_and_no_fewer() {
        var limits = new ArchiveLimits(3, 100, 1_000, 200, 1_000);
        assertThat(refusal(Zipped.of("", files("a", "b", "c")), limits)).isEmpty();
        assertThat(refusal(Zipped.of("", files("a", "b", "c", "d")), limits)).isEqualTo("zip-too-many");
    }

    @Test
    void refuses_a_file_or_files_larger_than_the_limit() {
        var limits = new ArchiveLimits(9, 100, 150, 200, 1_000);
        assertThat(refusal(Zipped.of("", Map.of("a", new byte[100])), limits)).isEmpty();
        assertThat(refusal(Zipped.of("", Map.of("a", new byte[101])), limits)).isEqualTo("zip-too-large");
        assertThat(refusal(Zipped.of("", Map.of("a", new byte[75], "b", new byte[75])), limits))
                .isEmpty();
        assertThat(refusal(Zipped.of("", Map.of("a", new byte[75], "b", new byte[76])), limits))
                .isEqualTo("zip-too-large");
    }

    @Test
    void refuses_a_bomb_by_how_dense_it_is() {
        assertThat(refusal(Zipped.of("", Map.of("a", new byte[11 << 20])))).isEqualTo("zip-too-dense");
        assertThat(refusal(Zipped.of("", Map.of("a", new byte[9 << 20])))).isEmpty();
        var many = new LinkedHashMap<String, byte[]>();
        for (var file = 0; file < 20; file++) {
            many.put("f" + file, new byte[1 << 20]);
        }
        assertThat(refusal(Zipped.of("", many))).isEqualTo("zip-too-dense");
    }

    @Test
    void refuses_a_file_that_is_larger_than_the_list_of_contents_says() {
        var zip = Zipped.of("", Map.of("a.csv", utf8("x".repeat(1_000))));
        assertThat(refusal(Zipped.setting(zip, CENTRAL, 25, 0))).isEqualTo("zip-broken");
        assertThat(refusal(Zipped.setting(zip, CENTRAL, 25, 9))).isEqualTo("zip-broken");
    }

    @Test
    void refuses_a_file_whose_check_sum_is_wrong() {
        var zip = Zipped.stored("a.csv", "area_id,name");
        assertThat(refusal(zip)).isEmpty();
        assertThat(refusal(Zipped.replacing(zip, "area_id", "area_ib"))).isEqualTo("zip-broken");
    }

    @Test
    void refuses_what_is_encrypted() {
        var zip = Zipped.of("", files("a.csv"));
        assertThat(refusal(Zipped.setting(zip, LOCAL, 6, 9))).isEqualTo("zip-encrypted");
        assertThat(refusal(Zipped.setting(zip, CENTRAL, 8, 9))).isEqualTo("zip-encrypted");
    }

    @Test
    void refuses_a_way_of_packing_that_is_not_known() {
        var zip = Zipped.of("", files("a.csv"));
        assertThat(refusal(Zipped.setting(zip, CENTRAL, 10, 9))).isEqualTo("zip-method");
    }

    @Test
    void refuses_what_is_no_zip() {
        assertThat(refusal(new byte[0])).isEqualTo("not-a-zip");
        assertThat(refusal(utf8("PK"))).isEqualTo("not-a-zip");
        assertThat(refusal(utf8("area_id,name\nO1,Väst\n"))).isEqualTo("not-a-zip");
    }

    @Test
    void refuses_a_zip_that_is_cut_off_anywhere() {
        var zip = Zipped.of("", files("areas.csv", "visits.csv"));
        for (var length = 0; length < zip.length; length++) {
            assertThat(refusal(Arrays.copyOf(zip, length)))
                    .as("cut at %d", length)
                    .isIn("zip-broken", "not-a-zip");
        }
    }

    @Test
    void answers_for_every_mutation_of_a_zip() {
        var zip = Zipped.of("m/", files("areas.csv", "visits.csv", "invoices/1.xml"));
        for (var seed = 0L; seed < 3_000; seed++) {
            var random = new Random(seed);
            var changed = zip.clone();
            for (var change = random.nextInt(1, 6); change > 0; change--) {
                changed[random.nextInt(changed.length)] = (byte) random.nextInt(256);
            }
            assertThat(refusal(changed)).as("seed %d", seed).matches("|not-a-zip|zip-[a-z-]+");
        }
    }

    @Test
    void holds_names_of_older_programs() {
        var zip = Zipped.replacing(Zipped.of("", files("manad/a.csv")), "manad", "m\u0086nad");
        assertThat(refusal(zip)).isEqualTo("zip-broken");
        var withoutUtf8Mark = Zipped.setting(Zipped.setting(zip, LOCAL, 7, 0), CENTRAL, 9, 0);
        assertThat(refusal(withoutUtf8Mark)).isEmpty();
    }
}
