package se.tillit.server.web;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import se.tillit.exchange.Messages;
import se.tillit.identity.Action;

/** The first page: where one may go. */
@Controller
class HomePage {

    private static final Messages TEXTS = Messages.beside(HomePage.class, "home");

    private final Pages pages;

    HomePage(Pages pages) {
        this.pages = pages;
    }

    @GetMapping("/")
    @Needs(Action.ENTER)
    ModelAndView show(Viewing viewing) {
        return pages.show(viewing, "server/home", TEXTS, List.of(), new HomeView(List.of()));
    }
}
