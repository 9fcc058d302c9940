package se.tillit.identity.usecase;

import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import se.tillit.identity.Who;
import se.tillit.kernel.ProviderId;

/** Agreements for tests without a database. */
final class AgreementsInMemory implements Agreements {

    private final TreeMap<ProviderId, Agreement> kept = new TreeMap<>();

    @Override
    public List<Agreement> all() {
        return List.copyOf(kept.values());
    }

    @Override
    public Optional<Agreement> find(ProviderId provider) {
        return Optional.ofNullable(kept.get(provider));
    }

    @Override
    public boolean holds(ProviderId provider) {
        return find(provider).map(Agreement::holds).orElse(false);
    }

    @Override
    public void keep(Who by, Agreement agreement) {
        kept.put(agreement.provider(), agreement);
    }
}
