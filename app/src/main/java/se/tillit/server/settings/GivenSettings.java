package se.tillit.server.settings;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import se.tillit.exchange.Language;

/**
 * The settings as they were given, checked: those typed with the command before those of the environment, these before
 * those of the file.
 *
 * @param values the value of every setting that has one, by its key
 * @param data the data folder
 * @param file the file that was read, if any
 * @param problems what is wrong; where anything is, nothing should be started
 */
public record GivenSettings(
        Map<String, String> values, Path data, @Nullable Path file, List<SettingsProblem> problems) {

    private static final String FILE_NAME = "tillit.properties";

    /** Keeps copies. */
    public GivenSettings {
        values = Map.copyOf(values);
        problems = List.copyOf(problems);
    }

    /**
     * Reads and checks them.
     *
     * @param typed what was typed with the command, by the settings' keys
     * @param environment the environment of the process
     * @param language what the kinds of values are told in
     */
    public static GivenSettings read(Map<String, String> typed, Map<String, String> environment, Language language) {
        var problems = new ArrayList<SettingsProblem>();
        var wanted = environment.getOrDefault("TILLIT_CONFIG", "");
        var named = KnownSettings.find("tillit.data").orElseThrow();
        var firstData = typed.getOrDefault(
                named.key(), environment.getOrDefault(named.variable(), wanted.isBlank() ? named.standard() : ""));
        var file = wanted.isBlank() ? Path.of(firstData).resolve(FILE_NAME) : Path.of(wanted);
        var inFile = Files.exists(file) ? readFile(file, problems) : Map.<String, String>of();
        if (!wanted.isBlank() && !Files.exists(file)) {
            problems.add(SettingsProblem.of("no-file", file.toString()));
        }
        var values = new LinkedHashMap<String, String>();
        for (var setting : KnownSettings.all()) {
            var variable = environment.get(setting.variable());
            if (typed.containsKey(setting.key())) {
                put(setting, Objects.requireNonNull(typed.get(setting.key())), "", values, problems, language);
            } else if (variable != null && !variable.isBlank()) {
                put(setting, variable, setting.variable(), values, problems, language);
            } else if (inFile.containsKey(setting.key())) {
                put(setting, inFile.getOrDefault(setting.key(), ""), file.toString(), values, problems, language);
            } else if (!setting.standard().isEmpty()) {
                values.put(setting.key(), setting.standard());
            }
        }
        var data = Path.of(values.getOrDefault(named.key(), named.standard()));
        return new GivenSettings(values, data, Files.exists(file) ? file : null, problems);
    }

    private static void put(
            Setting setting,
            String given,
            String where,
            Map<String, String> values,
            List<SettingsProblem> problems,
            Language language) {
        var value = given.strip();
        if (value.isEmpty()) {
            return;
        }
        if (setting.kind().allows(value)) {
            values.put(setting.key(), value);
        } else {
            problems.add(
                    SettingsProblem.wrongValue(setting, value, where.isEmpty() ? optionOf(setting) : where, language));
        }
    }

    private static String optionOf(Setting setting) {
        return "--" + setting.key().substring(setting.key().lastIndexOf('.') + 1);
    }

    private static Map<String, String> readFile(Path file, List<SettingsProblem> problems) {
        var read = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            read.load(reader);
        } catch (IOException | IllegalArgumentException unreadable) {
            problems.add(SettingsProblem.of("unreadable", file.toString()));
            return Map.of();
        }
        var found = new LinkedHashMap<String, String>();
        for (var key : new TreeSet<>(read.stringPropertyNames())) {
            var setting = KnownSettings.find(key);
            if (setting.isEmpty()) {
                problems.add(SettingsProblem.of("unknown", key, file.toString(), KnownSettings.nearest(key)));
            } else if (setting.get().kind() == SettingKind.SECRET && !PrivateFiles.isPrivate(file)) {
                problems.add(SettingsProblem.of("open-secret", key, file.toString()));
            } else {
                found.put(key, read.getProperty(key));
            }
        }
        return found;
    }

    /** The value of a setting, if it has one. */
    public Optional<String> find(String key) {
        return Optional.ofNullable(values.get(key));
    }

    /** Whether the database is run by the server itself. */
    public boolean isDatabaseEmbedded() {
        return find("tillit.db.url").isEmpty();
    }

    /** As Spring takes them: {@code --server.port=8080}. They do not leave the process. */
    public List<String> springArguments() {
        return KnownSettings.all().stream()
                .filter(setting -> values.containsKey(setting.key()))
                .map(setting -> "--%s=%s".formatted(setting.spring(), values.get(setting.key())))
                .toList();
    }

    /** Without the values, among which are secrets. */
    @Override
    public String toString() {
        return "GivenSettings[data=%s, file=%s]".formatted(data, file);
    }
}
