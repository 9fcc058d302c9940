package se.tillit.identity.door;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import se.tillit.audit.AuditTrail;
import se.tillit.audit.Deed;
import se.tillit.audit.Deed.Thing;
import se.tillit.audit.Why;
import se.tillit.identity.oidc.LoginServiceFault;
import se.tillit.identity.oidc.OidcPeople.NoAccount;
import se.tillit.server.web.Viewings;

/** Sends whoever came by the login service and was not let in to the page that tells why. */
public final class OidcRefusals implements AuthenticationFailureHandler {

    /** Where the login service's key for a person without an account stands until the page has told it. */
    public static final String SUBJECT = "tillit.subject-without-account";

    private static final Logger LOG = LoggerFactory.getLogger(OidcRefusals.class);

    private final AuditTrail audit;

    OidcRefusals(AuditTrail audit) {
        this.audit = audit;
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException why) throws IOException {
        var isUnknown = why instanceof NoAccount;
        var what = isUnknown ? "sign-in.unknown" : "sign-in.failed";
        audit.note(Viewings.who(), new Deed(Deed.Kind.SIGN_IN, what, Thing.ACCOUNT, List.of("unknown"), Why.NONE));
        if (why instanceof NoAccount none) {
            request.getSession().setAttribute(SUBJECT, none.subject());
            response.sendRedirect("/no-account");
        } else if (LoginServiceFault.isBehind(why)) {
            var fault = LoginServiceFault.behind(why);
            LOG.warn("Nobody comes in by the login service: it {}.", fault.getMessage());
            response.sendRedirect(
                    switch (fault.kind()) {
                        case AWAY -> "/login?away";
                        case MUDDLED -> "/login?muddled";
                    });
        } else {
            response.sendRedirect("/login?service");
        }
    }
}
