package se.tillit.server;

import java.util.Set;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import se.tillit.identity.Board;
import se.tillit.identity.Role;
import se.tillit.identity.Who;
import se.tillit.server.web.SignedIn;

/** Somebody who has come in and asks for pages. How they came in is not tried here; what they may is. */
public final class Visitor {

    private final MockMvc mvc;
    private final Who who;

    private Visitor(WebApplicationContext context, Who who) {
        this.mvc = MockMvcBuilders.webAppContextSetup(context).build();
        this.who = who;
    }

    /** Somebody of the municipality's with the role, who works with these committees' recipients. */
    public static Visitor of(WebApplicationContext context, Role role, Board... boards) {
        return of(
                context, new Who(role.code(), role.code(), Set.of(role), null, Set.of(boards), Who.Protection.MASKED));
    }

    /** This one. */
    public static Visitor of(WebApplicationContext context, Who who) {
        return new Visitor(context, who);
    }

    /** Asks for the page in English. */
    public MockHttpServletResponse get(String address) throws Exception {
        return ask(MockMvcRequestBuilders.get(address));
    }

    /** Sends the form: names and values in turn. */
    public MockHttpServletResponse post(String address, String... fields) throws Exception {
        var request = MockMvcRequestBuilders.post(address);
        for (var index = 0; index < fields.length; index += 2) {
            request.param(fields[index], fields[index + 1]);
        }
        return ask(request);
    }

    private MockHttpServletResponse ask(
            org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder request) throws Exception {
        SignedIn principal = () -> who;
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(new TestingAuthenticationToken(principal, ""));
        SecurityContextHolder.setContext(context);
        try {
            return mvc.perform(request.header("Accept-Language", "en").header("Accept", "text/html,*/*"))
                    .andReturn()
                    .getResponse();
        } finally {
            SecurityContextHolder.clearContext();
        }
    }
}
