package se.tillit.identity.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.annotation.DependsOn;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.tillit.identity.Board;
import se.tillit.identity.Role;
import se.tillit.identity.Who;
import se.tillit.identity.usecase.Account;
import se.tillit.identity.usecase.AccountRights;
import se.tillit.identity.usecase.Accounts;
import se.tillit.kernel.ProviderId;

/** The accounts in the database. */
@Component
@DependsOn("migrations")
final class JdbcAccounts implements Accounts {

    private static final String SELECT = """
            select account_key, name, issuer, subject, roles, provider_id, boards, named, active, changed_at, changed_by
              from identity.account
            """;

    /** The part is looked for as it stands: position() knows no wildcards. */
    private static final String CONTAINS = """
             where (:part = '' or position(lower(:part) in lower(account_key || ' ' || name || ' '
                   || coalesce(provider_id, ''))) > 0)
            """;

    private final JdbcClient jdbc;

    JdbcAccounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Account> find(String key) {
        return jdbc.sql(SELECT + " where account_key = :key")
                .param("key", key)
                .query(JdbcAccounts::account)
                .optional();
    }

    @Override
    public Optional<Account> findToChange(String key) {
        return jdbc.sql(SELECT + " where account_key = :key for update")
                .param("key", key)
                .query(JdbcAccounts::account)
                .optional();
    }

    @Override
    public Optional<Account> findBy(Account.Login login) {
        return jdbc.sql(SELECT + " where issuer = :issuer and subject = :subject")
                .param("issuer", login.issuer())
                .param("subject", login.subject())
                .query(JdbcAccounts::account)
                .optional();
    }

    @Override
    public Optional<Who> findWho(String key) {
        return jdbc.sql(SELECT + """
                         where account_key = :key and active
                           and (provider_id is null or exists (select from identity.agreement
                                where agreement.provider_id = account.provider_id and ended_on is null))
                        """)
                .param("key", key)
                .query(JdbcAccounts::account)
                .optional()
                .map(Account::who);
    }

    @Override
    public List<Account> list(String part, String after, int most) {
        return jdbc.sql(SELECT + CONTAINS + " and account_key > :after order by account_key limit :most")
                .param("part", part)
                .param("after", after)
                .param("most", most)
                .query(JdbcAccounts::account)
                .list();
    }

    @Override
    public long count(String part) {
        return jdbc.sql("select count(*) from identity.account " + CONTAINS)
                .param("part", part)
                .query(Long.class)
                .single();
    }

    @Override
    public boolean hasAdministrator() {
        return jdbc.sql("""
                        select exists (select from identity.account
                                        where active and issuer is not null and :role = any (roles))
                        """)
                .param("role", Role.ADMINISTRATOR.code())
                .query(Boolean.class)
                .single();
    }

    @Override
    public boolean add(Account account) {
        var login = account.login();
        var added = with("""
                insert into identity.account (account_key, name, issuer, subject, roles, provider_id, boards, named,
                                              active, created_at, created_by, changed_at, changed_by)
                values (:key, :name, :issuer, :subject, :roles, :provider, :boards, :named, :active, :at, :by, :at, :by)
                on conflict (account_key) do nothing
                """, account)
                .param("issuer", login == null ? null : login.issuer())
                .param("subject", login == null ? null : login.subject())
                .update();
        return added == 1;
    }

    @Override
    public void replace(Account account) {
        with("""
                update identity.account
                   set name = :name, roles = :roles, provider_id = :provider, boards = :boards, named = :named,
                       active = :active, changed_at = :at, changed_by = :by
                 where account_key = :key
                """, account).update();
    }

    private JdbcClient.StatementSpec with(String sql, Account account) {
        var rights = account.rights();
        var provider = rights.provider();
        return jdbc.sql(sql)
                .param("key", account.key())
                .param("name", rights.name().strip())
                .param("roles", rights.roles().stream().map(Role::code).sorted().toArray(String[]::new))
                .param("provider", provider == null ? null : provider.value())
                .param(
                        "boards",
                        rights.boards().stream().map(Board::code).sorted().toArray(String[]::new))
                .param("named", rights.protection() == Who.Protection.NAMED)
                .param("active", account.isActive())
                .param("at", account.changedAt().atOffset(ZoneOffset.UTC))
                .param("by", account.changedBy());
    }

    private static Account account(ResultSet row, int number) throws SQLException {
        var issuer = row.getString("issuer");
        var provider = row.getString("provider_id");
        return new Account(
                row.getString("account_key"),
                issuer == null ? null : new Account.Login(issuer, row.getString("subject")),
                new AccountRights(
                        row.getString("name"),
                        texts(row, "roles")
                                .map(code -> Role.find(code).orElseThrow())
                                .collect(Collectors.toUnmodifiableSet()),
                        provider == null ? null : new ProviderId(provider),
                        texts(row, "boards")
                                .map(code -> Board.find(code).orElseThrow())
                                .collect(Collectors.toUnmodifiableSet()),
                        row.getBoolean("named") ? Who.Protection.NAMED : Who.Protection.MASKED),
                row.getBoolean("active"),
                row.getTimestamp("changed_at").toInstant(),
                row.getString("changed_by"));
    }

    private static Stream<String> texts(ResultSet row, String column) throws SQLException {
        return Stream.of((String[]) row.getArray(column).getArray());
    }
}
