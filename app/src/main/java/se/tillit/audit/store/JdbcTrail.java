package se.tillit.audit.store;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.function.Function;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import se.tillit.audit.usecase.chain.OutsideSeals;
import se.tillit.audit.usecase.chain.Seal;
import se.tillit.audit.usecase.chain.StoredTrail;
import se.tillit.audit.usecase.chain.TrailEntry;
import se.tillit.server.settings.ServerSettings;

/** The trail in the database and the files beside it, told from one snapshot and a part at a time. */
@Component
class JdbcTrail implements StoredTrail {

    private static final int SEALS_AT_ONCE = 100;
    private static final int ENTRIES_AT_ONCE = 10_000;

    private final SealRows seals;
    private final TrailRows entries;
    private final TransactionTemplate snapshot;
    private final Path folder;

    @Autowired
    JdbcTrail(SealRows seals, TrailRows entries, PlatformTransactionManager transactions, ServerSettings settings) {
        this(seals, entries, transactions, settings.data());
    }

    JdbcTrail(SealRows seals, TrailRows entries, PlatformTransactionManager transactions, Path folder) {
        this.seals = seals;
        this.entries = entries;
        this.snapshot = new TransactionTemplate(transactions);
        this.snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        this.snapshot.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.snapshot.setReadOnly(true);
        this.folder = folder;
    }

    @Override
    public void tell(Reader reader) {
        snapshot.executeWithoutResult(status -> {
            tellSeals(reader);
            tellStrays(reader);
            tellUnsealed(reader);
        });
    }

    private void tellSeals(Reader reader) {
        var after = 0L;
        var some = seals.after(Long.MIN_VALUE, SEALS_AT_ONCE);
        while (!some.isEmpty()) {
            after = some.getLast().number();
            var from = 0;
            while (from < some.size()) {
                var to = from + 1;
                var size = some.get(from).leaves().size();
                while (to < some.size() && size + some.get(to).leaves().size() <= ENTRIES_AT_ONCE) {
                    size += some.get(to).leaves().size();
                    to++;
                }
                tell(reader, some.subList(from, to));
                from = to;
            }
            some = seals.after(after, SEALS_AT_ONCE);
        }
    }

    private void tell(Reader reader, List<Seal> some) {
        var said = new HashMap<Long, List<TrailEntry>>();
        for (var entry : entries.sealed(some.getFirst().number(), some.getLast().number())) {
            var seal = entry.seal();
            if (seal != null) {
                said.computeIfAbsent(seal, number -> new ArrayList<>()).add(entry);
            }
        }
        for (var seal : some) {
            reader.seal(seal, said.getOrDefault(seal.number(), List.of()));
        }
    }

    private void tellStrays(Reader reader) {
        var some = entries.stray(Long.MIN_VALUE, ENTRIES_AT_ONCE);
        while (!some.isEmpty()) {
            for (var entry : some) {
                var seal = entry.seal();
                if (seal != null) {
                    reader.stray(entry, seal);
                }
            }
            some = entries.stray(some.getLast().number(), ENTRIES_AT_ONCE);
        }
    }

    private void tellUnsealed(Reader reader) {
        var some = entries.unsealed(Long.MIN_VALUE, ENTRIES_AT_ONCE);
        while (!some.isEmpty()) {
            some.forEach(reader::unsealed);
            some = entries.unsealed(some.getLast().number(), ENTRIES_AT_ONCE);
        }
    }

    @Override
    public <T> T withOutside(List<Path> more, Function<List<OutsideSeals>, T> use) {
        var paths = new ArrayList<>(OutsideFile.files(folder));
        paths.addAll(more);
        var open = new ArrayList<BufferedReader>();
        try {
            var files = new ArrayList<OutsideSeals>();
            for (var path : paths) {
                var reader = OutsideFile.open(path);
                open.add(reader);
                files.add(OutsideFile.read(String.valueOf(path.getFileName()), reader));
            }
            return use.apply(files);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } finally {
            close(open);
        }
    }

    private static void close(List<BufferedReader> open) {
        for (var reader : open) {
            try {
                reader.close();
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }
}
