package se.tillit.verification.store.parameter;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The contracts that an exception can be for: those known of in any month. */
@Repository
public class KnownContracts {

    private final JdbcClient jdbc;

    KnownContracts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Their ids, in order. */
    public List<String> ids() {
        return jdbc.sql("""
                        select distinct contract_id collate "C" as id from contracts.contract
                         where known_until is null order by id
                        """).query(String.class).list();
    }
}
