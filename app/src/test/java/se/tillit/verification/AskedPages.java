package se.tillit.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import se.tillit.identity.Who;

/** The pages of a server in a test, asked for in Swedish by somebody. */
public final class AskedPages {

    private final MockMvc web;

    /** Of the server, with its rights in force. */
    public AskedPages(WebApplicationContext server) {
        web = MockMvcBuilders.webAppContextSetup(server)
                .apply(SecurityMockMvcConfigurers.springSecurity())
                .build();
    }

    /** What is answered at the address. */
    public MockHttpServletResponse ask(String address, Who who) throws Exception {
        return web.perform(get(URI.create(address)).with(People.as(who)).header("Accept-Language", "sv"))
                .andReturn()
                .getResponse();
    }

    /** The page at the address, which must be there for them. */
    public String page(String address, Who who) throws Exception {
        var answer = ask(address, who);
        assertThat(answer.getStatus()).as(address).isEqualTo(200);
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }
}
