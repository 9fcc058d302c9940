package se.tillit.identity.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.DependsOn;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.tillit.identity.Role;
import se.tillit.identity.Who;
import se.tillit.identity.usecase.ApiKey;
import se.tillit.identity.usecase.ApiKeys;
import se.tillit.identity.usecase.SecretHash;
import se.tillit.kernel.ProviderId;

/** The API keys in the database. */
@Component
@DependsOn("migrations")
final class JdbcApiKeys implements ApiKeys {

    private static final String COLUMNS =
            "prefix, name, role, provider_id, created_at, created_by, last_used_at, revoked_at";

    private final JdbcClient jdbc;

    JdbcApiKeys(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Kept> find(String prefix) {
        return jdbc.sql("""
                        select %s, secret_hash,
                               provider_id is null or exists (select from identity.agreement
                                 where agreement.provider_id = api_key.provider_id and ended_on is null) as welcome
                          from identity.api_key where prefix = :prefix
                        """.formatted(COLUMNS))
                .param("prefix", prefix)
                .query((row, number) -> new Kept(
                        key(row, number), SecretHash.kept(row.getBytes("secret_hash")), row.getBoolean("welcome")))
                .optional();
    }

    @Override
    public List<ApiKey> all() {
        return jdbc.sql("""
                        select %s from identity.api_key
                         order by revoked_at is not null, created_at desc, prefix
                        """.formatted(COLUMNS)).query(JdbcApiKeys::key).list();
    }

    @Override
    public void add(ApiKey key, SecretHash hash) {
        var provider = key.provider();
        jdbc.sql("""
                        insert into identity.api_key (prefix, secret_hash, name, role, provider_id, created_at, created_by)
                        values (:prefix, :hash, :name, :role, :provider, :at, :by)
                        """)
                .param("prefix", key.prefix())
                .param("hash", hash.bytes())
                .param("name", key.name())
                .param("role", key.role().code())
                .param("provider", provider == null ? null : provider.value())
                .param("at", key.createdAt().atOffset(ZoneOffset.UTC))
                .param("by", key.createdBy())
                .update();
    }

    @Override
    public boolean revoke(Who by, String prefix, Instant at) {
        return jdbc.sql("""
                        update identity.api_key set revoked_at = :at, revoked_by = :by
                         where prefix = :prefix and revoked_at is null
                        """)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .param("by", by.account())
                        .param("prefix", prefix)
                        .update()
                == 1;
    }

    @Override
    public void used(String prefix, Instant at) {
        jdbc.sql("""
                        update identity.api_key set last_used_at = :at
                         where prefix = :prefix
                           and (last_used_at is null or last_used_at < :at - interval '1 minute')
                        """)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("prefix", prefix)
                .update();
    }

    private static ApiKey key(ResultSet row, int number) throws SQLException {
        var provider = row.getString("provider_id");
        return new ApiKey(
                row.getString("prefix"),
                row.getString("name"),
                Role.find(row.getString("role")).orElseThrow(),
                provider == null ? null : new ProviderId(provider),
                row.getTimestamp("created_at").toInstant(),
                row.getString("created_by"),
                instant(row, "last_used_at"),
                instant(row, "revoked_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var time = row.getTimestamp(column);
        return time == null ? null : time.toInstant();
    }
}
