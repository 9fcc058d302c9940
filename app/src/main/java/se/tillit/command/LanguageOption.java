package se.tillit.command;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;
import se.tillit.exchange.Language;

/** Reads {@code sv} or {@code en}. */
final class LanguageOption implements ITypeConverter<Language> {

    @Override
    public Language convert(String value) {
        for (var language : Language.values()) {
            if (language.code().equalsIgnoreCase(value)) {
                return language;
            }
        }
        throw new TypeConversionException("wrong-language");
    }
}
