package se.tillit.audit.store;

import java.io.BufferedReader;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.tillit.audit.usecase.chain.OutsideSeals;
import se.tillit.audit.usecase.chain.SealMark;

/**
 * The file outside the database that tells of every seal, a line each. When the database turns out to be older than the
 * file, or another, the file is put aside under a name of its own and a new one begun; a check reads them all.
 */
final class OutsideFile {

    private static final String NAME = "audit-seals.log";
    private static final int LAST_LINES = 4096;

    private final Path folder;

    OutsideFile(Path folder) {
        this.folder = folder;
    }

    private Path file() {
        return folder.resolve(NAME);
    }

    /** The last seal that the file tells of, if it tells of any. */
    Optional<SealMark> findLatest() throws IOException {
        return Files.exists(file()) ? lastOf(file()) : Optional.empty();
    }

    private static Optional<SealMark> lastOf(Path file) throws IOException {
        try (var reader = new RandomAccessFile(file.toFile(), "r")) {
            var from = Math.max(0, reader.length() - LAST_LINES);
            var bytes = new byte[(int) (reader.length() - from)];
            reader.seek(from);
            reader.readFully(bytes);
            return new String(bytes, StandardCharsets.UTF_8)
                    .lines()
                    .map(SealMark::find)
                    .flatMap(Optional::stream)
                    .reduce((earlier, later) -> later);
        }
    }

    /** Tells of the seals, and answers when they are on the disk. */
    void append(List<SealMark> marks) throws IOException {
        Files.createDirectories(folder);
        if (!Files.exists(file())) {
            Files.createFile(
                    file(), PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        try (var channel = FileChannel.open(file(), StandardOpenOption.WRITE, StandardOpenOption.READ);
                var lock = channel.lock()) {
            if (lock.isValid()) {
                write(channel, marks);
            }
        }
    }

    /** Another process may have told of some of them in the meantime. */
    private void write(FileChannel channel, List<SealMark> marks) throws IOException {
        var told = lastOf(file()).map(SealMark::number).orElse(0L);
        var lines = marks.stream()
                .filter(mark -> mark.number() > told)
                .map(mark -> mark.line() + "\n")
                .collect(Collectors.joining());
        if (!lines.isEmpty()) {
            var bytes = ByteBuffer.wrap((endsInLine(channel) ? lines : "\n" + lines).getBytes(StandardCharsets.UTF_8));
            channel.position(channel.size());
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(false);
        }
    }

    private static boolean endsInLine(FileChannel channel) throws IOException {
        var last = ByteBuffer.allocate(1);
        return channel.size() == 0 || (channel.read(last, channel.size() - 1) == 1 && last.get(0) == '\n');
    }

    /** Puts the file aside, for the database no longer goes together with it. */
    void putAside() throws IOException {
        var number = 1;
        while (Files.exists(aside(number))) {
            number++;
        }
        Files.move(file(), aside(number));
    }

    private Path aside(int number) {
        return folder.resolve("audit-seals.%d.log".formatted(number));
    }

    /** The files of the folder, those put aside first. */
    static List<Path> files(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(file -> file.getFileName().toString().matches("audit-seals(\\.\\d+)?\\.log"))
                    .sorted()
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** What the file holds at this moment; what is appended later is not read. */
    static BufferedReader open(Path file) throws IOException {
        var until = Files.size(file);
        return new BufferedReader(
                new InputStreamReader(new FirstBytes(Files.newInputStream(file), until), StandardCharsets.UTF_8));
    }

    /** The lines that the reader gives. */
    static OutsideSeals read(String name, BufferedReader reader) {
        return new OutsideSeals(name, lines(reader.lines().iterator()));
    }

    private static Iterator<OutsideSeals.Line> lines(Iterator<String> lines) {
        return new Iterator<>() {
            private long number;

            @Override
            public boolean hasNext() {
                return lines.hasNext();
            }

            @Override
            public OutsideSeals.Line next() {
                number++;
                return SealMark.find(lines.next())
                        .<OutsideSeals.Line>map(OutsideSeals.Told::new)
                        .orElseGet(() -> new OutsideSeals.Unreadable(number));
            }
        };
    }

    private static final class FirstBytes extends FilterInputStream {
        private long left;

        FirstBytes(InputStream stream, long left) {
            super(stream);
            this.left = left;
        }

        @Override
        public int read() throws IOException {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            if (left <= 0) {
                return -1;
            }
            var count = super.read(target, offset, (int) Math.min(length, left));
            left -= Math.max(count, 0);
            return count;
        }
    }
}
