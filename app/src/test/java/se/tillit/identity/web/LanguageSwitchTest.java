package se.tillit.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.tillit.identity.Visitor;
import se.tillit.server.ServerTest;

/** The language changes, and the way back leads nowhere else. */
@ServerTest
class LanguageSwitchTest {

    @LocalServerPort
    private int port;

    @Test
    void shows_the_page_in_the_other_language_and_leads_back_to_it() {
        var visitor = new Visitor(port);
        assertThat(visitor.get("/login").body()).contains("<html lang=\"sv\">");
        var answer = visitor.post("/language", "to", "en", "back", "/login?error");
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(visitor.target(answer)).isEqualTo("/login?error");
        assertThat(answer.headers().firstValue("Set-Cookie").orElseThrow())
                .contains("tillit_language=en")
                .contains("HttpOnly")
                .contains("SameSite=Lax");
        assertThat(visitor.get("/login").body()).contains("<html lang=\"en\">");
        visitor.post("/language", "to", "sv\r\nX: y", "back", "/login");
        assertThat(visitor.get("/login").body()).contains("<html lang=\"sv\">");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.com/",
                "//example.com",
                "/\\example.com",
                "\\\\example.com",
                "/%0d%0a//x\r\nX: y",
                "javascript:alert(1)",
                "",
                "login",
                "/a b",
                "/\t/example.com",
                "http:/example.com",
                "/a#b"
            })
    void leads_to_the_first_page_rather_than_elsewhere(String back) {
        var visitor = new Visitor(port);
        visitor.get("/login");
        var answer = visitor.post("/language", "to", "sv", "back", back);
        assertThat(visitor.target(answer)).isEqualTo("/");
        assertThat(answer.headers().firstValue("X")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/", "/months/2026-10/lines?after=a%2Fb&outcome=held", "/accounts/new", "/accounts/a.b_c-1"})
    void leads_back_to_pages_of_its_own(String back) {
        assertThat(LocalAddress.orHome(back)).isEqualTo(back);
    }
}
