package se.tillit.cli.call;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.ReadOnlyFileSystemException;
import java.util.Locale;
import se.tillit.exchange.Language;

/** What a failed read or write was about, in words that help. */
public final class Failures {

    private Failures() {}

    /** The reason as the end of a sentence. */
    public static String reason(Exception failure, Language language) {
        if (failure instanceof AccessDeniedException || failure instanceof ReadOnlyFileSystemException) {
            return CliTexts.text("no-permission", language);
        }
        if (failure instanceof NoSuchFileException missing) {
            return CliTexts.text("no-such-file", language, missing.getFile());
        }
        var message = String.valueOf(failure.getMessage());
        if (failure instanceof IOException && message.toLowerCase(Locale.ROOT).contains("no space left")) {
            return CliTexts.text("disk-full", language);
        }
        if (failure instanceof FileSystemException file && file.getReason() != null) {
            return String.valueOf(file.getReason());
        }
        return message;
    }
}
