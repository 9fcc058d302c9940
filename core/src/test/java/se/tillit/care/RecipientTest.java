package se.tillit.care;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.tillit.verification.ALawfulMonth;

class RecipientTest {

    private static Recipient living(String id, @Nullable String household) {
        var alone = ALawfulMonth.recipient(id);
        return new Recipient(
                id, alone.area(), alone.setting(), alone.ageGroup(), alone.home(), household, Protection.PROTECTED);
    }

    @Test
    void shares_a_home_with_itself_and_with_its_household() {
        assertThat(living("R1", null).sharesHomeWith(living("R1", "H1"))).isTrue();
        assertThat(living("R1", "H1").sharesHomeWith(living("R2", "H1"))).isTrue();
        assertThat(living("R1", "H1").sharesHomeWith(living("R2", "H2"))).isFalse();
        assertThat(living("R1", null).sharesHomeWith(living("R2", null))).isFalse();
    }

    @Test
    void tells_whether_the_identity_is_protected() {
        assertThat(living("R1", null).isProtected()).isTrue();
        assertThat(ALawfulMonth.RECIPIENT.isProtected()).isFalse();
    }
}
