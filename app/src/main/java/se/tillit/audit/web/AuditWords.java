package se.tillit.audit.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import se.tillit.audit.Deed;
import se.tillit.audit.usecase.chain.TrailEntry;
import se.tillit.exchange.Language;
import se.tillit.exchange.Messages;

/** Says deeds in words. A deed that was noted by an older version, and has no words any more, is shown by its key. */
final class AuditWords {

    static final Messages TEXTS = Messages.beside(AuditWords.class, "audit");
    private static final Messages DEEDS = Messages.beside(AuditWords.class, "deeds");

    private AuditWords() {}

    static String what(String key, Language language) {
        return DEEDS.keys(language).contains(key) ? DEEDS.text(key, language) : key;
    }

    static String kind(String code, Language language) {
        return coded("kind.", code, language);
    }

    static String thing(String code, Language language) {
        return coded("thing.", code, language);
    }

    static String roles(TrailEntry entry, Language language) {
        return entry.roles().isEmpty()
                ? ""
                : Arrays.stream(entry.roles().split(" "))
                        .map(role -> coded("role.", role, language))
                        .collect(Collectors.joining(", "));
    }

    private static String coded(String prefix, String code, Language language) {
        var key = prefix + code;
        return TEXTS.keys(language).contains(key) ? TEXTS.text(key, language) : code;
    }

    static List<String> kinds() {
        return codes(Deed.Kind.values());
    }

    static List<String> things() {
        return codes(Deed.Thing.values());
    }

    static List<String> deeds() {
        return DEEDS.keys(Language.SWEDISH).stream().sorted().toList();
    }

    private static List<String> codes(Enum<?>[] constants) {
        return Arrays.stream(constants)
                .map(constant -> constant.name().toLowerCase(Locale.ROOT))
                .toList();
    }
}
