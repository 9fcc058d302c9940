package se.tillit.cli.call;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;
import se.tillit.exchange.Language;

/** Reads {@code sv} or {@code en}. */
public final class LanguageOption implements ITypeConverter<Language> {

    @Override
    public Language convert(String text) {
        for (var language : Language.values()) {
            if (language.code().equals(text)) {
                return language;
            }
        }
        throw new TypeConversionException("wrong-language");
    }
}
