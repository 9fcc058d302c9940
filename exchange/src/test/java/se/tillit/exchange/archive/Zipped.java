package se.tillit.exchange.archive;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Zips for tests, and what becomes of their bytes. */
public final class Zipped {

    private Zipped() {}

    /** A zip of the files, each with its name in front of which the folder is put. */
    public static byte[] of(String folder, Map<String, byte[]> files) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(folder + file.getKey()));
                zip.write(file.getValue());
                zip.closeEntry();
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return bytes.toByteArray();
    }

    /** A zip of one file that is not compressed. */
    static byte[] stored(String name, String text) {
        var content = text.getBytes(StandardCharsets.UTF_8);
        var sum = new CRC32();
        sum.update(content);
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            var entry = new ZipEntry(name);
            entry.setMethod(ZipEntry.STORED);
            entry.setSize(content.length);
            entry.setCrc(sum.getValue());
            zip.putNextEntry(entry);
            zip.write(content);
            zip.closeEntry();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return bytes.toByteArray();
    }

    /** Puts other characters of the same number wherever those stand. */
    static byte[] replacing(byte[] zip, String text, String by) {
        var latin = new String(zip, StandardCharsets.ISO_8859_1);
        return latin.replace(text, by).getBytes(StandardCharsets.ISO_8859_1);
    }

    /** Sets a byte that far after each place where the characters stand. */
    static byte[] setting(byte[] zip, String after, int offset, int value) {
        var latin = new String(zip, StandardCharsets.ISO_8859_1);
        var changed = zip.clone();
        for (var at = latin.indexOf(after); at >= 0; at = latin.indexOf(after, at + 1)) {
            changed[at + offset] = (byte) value;
        }
        return changed;
    }

    /** Writes the bytes to a file in the folder. */
    public static Path write(byte[] bytes, Path folder, String name) {
        try {
            return Files.write(Files.createDirectories(folder).resolve(name), bytes);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
