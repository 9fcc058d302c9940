package se.tillit.server.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;

/** A stack trace tells where and of which kind, and not about whom. */
class WordlessStackTracesTest {

    @Test
    void tells_kinds_and_places_of_all_causes_but_none_of_their_words() {
        var failure = new IllegalStateException(
                "about 191212121212", new SQLException("Key (recipient_id)=(191212121212)", "23505"));
        var told = new WordlessStackTraces().printStackTraceToString(failure);
        assertThat(told)
                .contains("java.lang.IllegalStateException", "java.sql.SQLException (SQLSTATE 23505)", "Caused by: ")
                .contains("WordlessStackTracesTest")
                .doesNotContain("191212121212")
                .doesNotContain("recipient");
    }

    @Test
    void ends_where_a_cause_leads_back_to_itself() {
        var one = new IllegalStateException("a");
        var other = new IllegalArgumentException("b", one);
        one.initCause(other);
        assertThat(new WordlessStackTraces().printStackTraceToString(one)).contains("IllegalArgumentException");
    }
}
