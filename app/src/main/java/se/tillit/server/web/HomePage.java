package se.tillit.server.web;

import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import se.tillit.exchange.Messages;
import se.tillit.identity.Action;

/** The first page: what waits for the one who looks, how things stand, and where one may go. */
@Controller
class HomePage {

    private static final Messages TEXTS = Messages.beside(HomePage.class, "home");

    private final Pages pages;
    private final List<Waiting> modules;
    private final List<Overview> overviews;

    HomePage(Pages pages, List<Waiting> modules, List<Overview> overviews) {
        this.pages = pages;
        this.modules = List.copyOf(modules);
        this.overviews = List.copyOf(overviews);
    }

    @GetMapping("/")
    @Needs(Action.ENTER)
    ModelAndView show(Viewing viewing) {
        var notices = modules.stream()
                .flatMap(module -> module.waitingFor(viewing).stream())
                .sorted(Comparator.comparing(Waiting.Notice::urgency))
                .toList();
        var standings = overviews.stream()
                .flatMap(overview -> overview.findFor(viewing).stream())
                .toList();
        var doors = Navigation.of(viewing).stream()
                .filter(link -> !link.href().equals("/"))
                .map(link -> new HomeView.Door(
                        link.text(), link.href(), TEXTS.text("door." + link.href(), viewing.language())))
                .toList();
        return pages.show(viewing, "server/home", TEXTS, List.of(), new HomeView(notices, standings, doors));
    }
}
