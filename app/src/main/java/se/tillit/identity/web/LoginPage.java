package se.tillit.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import se.tillit.exchange.Language;
import se.tillit.exchange.Messages;
import se.tillit.identity.Action;
import se.tillit.identity.oidc.OidcRegistration;
import se.tillit.identity.oidc.OidcSettings;
import se.tillit.identity.person.BuiltInAccount;
import se.tillit.server.settings.ServerSettings;
import se.tillit.server.web.OpenToAll;
import se.tillit.server.web.Pages;
import se.tillit.server.web.Viewing;

/** Where people come in. */
@Controller
class LoginPage {

    private static final Messages TEXTS = Messages.beside(LoginPage.class, "login");

    /** What the address may say of what went before, and the sentence for it. */
    private static final List<String> NOTES = List.of("error", "ended", "wait", "service", "away", "muddled");

    private final Pages pages;
    private final ServerSettings server;
    private final OidcSettings oidc;

    LoginPage(Pages pages, ServerSettings server, OidcSettings oidc) {
        this.pages = pages;
        this.server = server;
        this.oidc = oidc;
    }

    @GetMapping("/login")
    @OpenToAll
    ModelAndView show(Viewing viewing, HttpServletRequest request) {
        if (viewing.may(Action.ENTER)) {
            return new ModelAndView("redirect:/");
        }
        var parameters = request.getParameterMap();
        var note = NOTES.stream().filter(parameters::containsKey).findFirst().orElse("");
        var accounts = server.demo()
                ? BuiltInAccount.all().stream().map(account -> row(account, viewing.language()))
                : Stream.<LoginView.Row>empty();
        var view = new LoginView(
                note,
                accounts.toList(),
                BuiltInAccount.PASSWORD,
                oidc.isSet() ? "/oauth2/authorization/" + OidcRegistration.ID : "",
                oidc.name().isBlank() ? TEXTS.text("service.unnamed", viewing.language()) : oidc.name());
        return pages.show(viewing, "identity/login", TEXTS, List.of(), view);
    }

    private static LoginView.Row row(BuiltInAccount account, Language language) {
        return new LoginView.Row(
                account.key(),
                account.rights().name(),
                RightsTexts.of(account.rights().roles(), language));
    }
}
