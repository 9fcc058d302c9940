package se.tillit.exchange.archive;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.ReadableByteChannel;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import se.tillit.exchange.csv.Bytes;
import se.tillit.exchange.csv.UnreadableFile;

/**
 * An open zip whose names and sizes have been found fit. Its files can be read more than once, and several of them by
 * several threads at a time.
 */
public final class ZipArchive implements AutoCloseable {

    private final String name;
    private final ZipFile file;
    private final SortedMap<String, ZipEntry> entries;

    private ZipArchive(String name, ZipFile file, SortedMap<String, ZipEntry> entries) {
        this.name = name;
        this.file = file;
        this.entries = entries;
    }

    /**
     * Opens the zip.
     *
     * @param path where it lies
     * @param name what it is called to people
     * @throws UnreadableFile if it is no zip, is damaged or encrypted, or holds what is refused
     */
    public static ZipArchive open(Path path, String name, ArchiveLimits limits) {
        switch (Signature.of(path)) {
            case ZIP -> {}
            case ENCRYPTED_ZIP -> throw new UnreadableFile("zip-encrypted", name);
            case OLE, OTHER -> throw new UnreadableFile("not-a-zip", name);
        }
        var file = opened(path, name);
        try {
            return new ZipArchive(name, file, checked(file, name, path.toFile().length(), limits));
        } catch (RuntimeException wrong) {
            close(file);
            throw wrong;
        }
    }

    /** Names that are no UTF-8 come from older programs; they are read letter by letter, so that nothing is lost. */
    private static ZipFile opened(Path path, String name) {
        try {
            return opened(path, StandardCharsets.UTF_8);
        } catch (IOException first) {
            try {
                return opened(path, StandardCharsets.ISO_8859_1);
            } catch (IOException wrong) {
                throw new UnreadableFile(faultOf(wrong), name, name);
            }
        }
    }

    private static ZipFile opened(Path path, Charset names) throws IOException {
        try {
            return new ZipFile(path.toFile(), names);
        } catch (IllegalArgumentException wrongName) {
            throw new ZipException(wrongName.getMessage());
        }
    }

    /** The platform tells this in words only. */
    private static String faultOf(IOException wrong) {
        var words = String.valueOf(wrong.getMessage());
        if (words.contains("encrypted")) {
            return "zip-encrypted";
        }
        return words.contains("compression method") ? "zip-method" : "zip-broken";
    }

    private static SortedMap<String, ZipEntry> checked(ZipFile file, String name, long size, ArchiveLimits limits) {
        var names = new ZipNames(name, size, limits);
        var entries = new TreeMap<String, ZipEntry>();
        for (var entry : Collections.list(file.entries())) {
            names.findFault(entry).ifPresent(fault -> {
                throw fault;
            });
            if (!entry.isDirectory()) {
                entries.put(entry.getName(), entry);
            }
        }
        return entries;
    }

    /** What it is called to people. */
    public String name() {
        return name;
    }

    /** The names of its files, with their folders, in order. */
    public SortedSet<String> names() {
        return Collections.unmodifiableSortedSet(new TreeSet<>(entries.keySet()));
    }

    /**
     * A file of it.
     *
     * @param entry its name, one of {@link #names()}
     * @param shownAs what it is called to people
     * @throws IllegalArgumentException if there is no such file
     */
    public Bytes bytes(String entry, String shownAs) {
        var found = entries.get(entry);
        if (found == null) {
            throw new IllegalArgumentException("There is no %s in %s.".formatted(entry, name));
        }
        return new EntryBytes(found, shownAs);
    }

    @Override
    public void close() {
        close(file);
    }

    private static void close(ZipFile file) {
        try {
            file.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private final class EntryBytes implements Bytes {

        private final ZipEntry entry;
        private final String shownAs;

        EntryBytes(ZipEntry entry, String shownAs) {
            this.entry = entry;
            this.shownAs = shownAs;
        }

        @Override
        public String name() {
            return shownAs;
        }

        @Override
        public long size() {
            return entry.getSize();
        }

        @Override
        public ReadableByteChannel open() {
            return Channels.newChannel(stream());
        }

        private InputStream stream() {
            var broken = new UnreadableFile("zip-broken", name, shownAs);
            try {
                return new EntryStream(file.getInputStream(entry), entry, broken);
            } catch (IOException wrong) {
                throw broken;
            }
        }
    }
}
