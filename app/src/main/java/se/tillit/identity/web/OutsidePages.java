package se.tillit.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.util.UriComponentsBuilder;
import se.tillit.exchange.Messages;
import se.tillit.identity.door.OidcRefusals;
import se.tillit.identity.oidc.OidcRegistration;
import se.tillit.identity.oidc.OidcSettings;
import se.tillit.server.web.OpenToAll;
import se.tillit.server.web.Pages;
import se.tillit.server.web.Viewing;

/** What people see who have gone out, or whom the login service knows and Tillit does not. */
@Controller
class OutsidePages {

    private static final Messages TEXTS = Messages.beside(OutsidePages.class, "outside");

    private final Pages pages;
    private final OidcSettings oidc;
    private final OidcRegistration registration;

    OutsidePages(Pages pages, OidcSettings oidc, OidcRegistration registration) {
        this.pages = pages;
        this.oidc = oidc;
        this.registration = registration;
    }

    /**
     * Somebody has gone out. Who came by the login service is led on to go out there too: by a header of this page and
     * not by a redirect, since the policy of forms lets a form lead to this server alone, and without the token, which
     * was never kept.
     */
    @GetMapping("/signed-out")
    @OpenToAll
    ModelAndView signedOut(
            Viewing viewing, @RequestParam(required = false) String service, HttpServletResponse response) {
        var onwards = service == null ? "" : serviceSignOut();
        if (!onwards.isEmpty()) {
            response.setHeader("Refresh", "1; url=" + onwards);
        }
        return pages.show(viewing, "identity/signed-out", TEXTS, List.of(), new SignedOutView(onwards));
    }

    private String serviceSignOut() {
        return registration
                .findSignOut()
                .map(address -> UriComponentsBuilder.fromUri(address)
                        .queryParam("client_id", "{client}")
                        .queryParam("post_logout_redirect_uri", "{back}")
                        .encode()
                        .buildAndExpand(
                                oidc.clientId(),
                                ServletUriComponentsBuilder.fromCurrentContextPath()
                                        .path("/login")
                                        .toUriString())
                        .toUriString())
                .orElse("");
    }

    @GetMapping("/no-account")
    @OpenToAll
    ModelAndView noAccount(Viewing viewing, HttpServletRequest request) {
        var session = request.getSession(false);
        var isTold = session != null && session.getAttribute(OidcRefusals.SUBJECT) instanceof String;
        var subject = isTold ? String.valueOf(session.getAttribute(OidcRefusals.SUBJECT)) : "";
        return pages.show(viewing, "identity/no-account", TEXTS, List.of(), new NoAccountView(subject, isTold));
    }
}
