package se.tillit.identity.web;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import se.tillit.exchange.Messages;
import se.tillit.identity.Action;
import se.tillit.identity.Who;
import se.tillit.identity.usecase.Account;
import se.tillit.identity.usecase.Accounts;
import se.tillit.identity.usecase.Agreement;
import se.tillit.identity.usecase.Agreements;
import se.tillit.identity.usecase.RegisterAgreement;
import se.tillit.kernel.ProviderId;
import se.tillit.server.web.Frame;
import se.tillit.server.web.Needs;
import se.tillit.server.web.Pages;
import se.tillit.server.web.Viewing;
import se.tillit.server.web.Wrong;

/** All accounts, and the agreements that providers' accounts depend on. */
@Controller
class AccountsPage {

    static final Messages TEXTS = Messages.beside(AccountsPage.class, "accounts");
    static final String ADDRESS = "/accounts";
    private static final int PAGE = 100;
    private static final List<String> DONE = List.of("added", "changed", "closed", "opened", "registered", "ended");

    private final Pages pages;
    private final Accounts accounts;
    private final Agreements agreements;
    private final RegisterAgreement register;

    AccountsPage(Pages pages, Accounts accounts, Agreements agreements, RegisterAgreement register) {
        this.pages = pages;
        this.accounts = accounts;
        this.agreements = agreements;
        this.register = register;
    }

    static List<Frame.Link> crumbs(Viewing viewing) {
        return List.of(new Frame.Link(TEXTS.text("title", viewing.language()), ADDRESS, false));
    }

    @GetMapping(ADDRESS)
    @Needs(Action.MANAGE_ACCOUNTS)
    ModelAndView list(
            Viewing viewing,
            @RequestParam(defaultValue = "") String part,
            @RequestParam(defaultValue = "") String after,
            @RequestParam(defaultValue = "") String done) {
        return page(viewing, new Asked(part.strip(), after, DONE.contains(done) ? done : ""), "", "", "");
    }

    /** What the address asks for. */
    private record Asked(String part, String after, String done) {}

    private ModelAndView page(Viewing viewing, Asked asked, String problem, String provider, String reference) {
        var found = accounts.list(asked.part, asked.after, PAGE + 1);
        var shown = found.subList(0, Math.min(PAGE, found.size()));
        var view = new AccountsView(
                asked.part,
                accounts.count(asked.part),
                shown.stream().map(account -> row(account, viewing)).toList(),
                found.size() > PAGE ? shown.getLast().key() : "",
                asked.done,
                agreements.all().stream().map(AccountsPage::row).toList(),
                problem,
                provider,
                reference);
        return pages.show(viewing, "identity/accounts", TEXTS, List.of(), view);
    }

    private static AccountsView.Row row(Account account, Viewing viewing) {
        var rights = account.rights();
        var provider = rights.provider();
        return new AccountsView.Row(
                account.key(),
                rights.name(),
                RightsTexts.of(rights.roles(), viewing.language()),
                provider == null ? "" : provider.value(),
                rights.boards().stream()
                        .sorted()
                        .map(board -> RightsTexts.of(board, viewing.language()))
                        .collect(java.util.stream.Collectors.joining(", ")),
                rights.protection() == Who.Protection.NAMED,
                account.isActive());
    }

    private static AccountsView.AgreementRow row(Agreement agreement) {
        var ended = agreement.endedOn();
        return new AccountsView.AgreementRow(
                agreement.provider().value(),
                agreement.reference(),
                agreement.registeredOn().toString(),
                ended == null ? "" : ended.toString());
    }

    @PostMapping("/agreements")
    @Needs(Action.MANAGE_ACCOUNTS)
    ModelAndView registerAgreement(
            Viewing viewing,
            @RequestParam(defaultValue = "") String provider,
            @RequestParam(defaultValue = "") String reference) {
        var answer = register.register(viewing.who(), new ProviderId(provider.strip()), reference);
        if (answer == RegisterAgreement.Answer.KEPT) {
            return new ModelAndView("redirect:/accounts?done=registered");
        }
        var shown = page(viewing, new Asked("", "", ""), answer.code(), provider, reference);
        shown.setStatus(org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT);
        return shown;
    }

    @PostMapping("/agreements/{provider}/end")
    @Needs(Action.MANAGE_ACCOUNTS)
    ModelAndView endAgreement(Viewing viewing, @PathVariable String provider) {
        if (register.end(viewing.who(), new ProviderId(provider)) == RegisterAgreement.Answer.NOT_HERE) {
            throw Wrong.notHere("agreement.unknown");
        }
        return new ModelAndView("redirect:/accounts?done=ended");
    }
}
