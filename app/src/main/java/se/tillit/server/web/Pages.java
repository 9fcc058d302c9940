package se.tillit.server.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.ModelAndView;
import se.tillit.exchange.Messages;
import se.tillit.server.settings.ServerSettings;

/** Shows a page: a template filled with its view, in the frame that all pages share. */
@Component
public final class Pages {

    private final ServerSettings settings;

    Pages(ServerSettings settings) {
        this.settings = settings;
    }

    /**
     * A page.
     *
     * @param template its template below {@code jte}, without ending: {@code intake/imports}
     * @param texts the texts of the page
     * @param crumbs the way here, from the first page on, without this page
     * @param view what the template shows
     */
    public ModelAndView show(Viewing viewing, String template, Messages texts, List<Frame.Link> crumbs, Object view) {
        var shown = new ModelAndView(template);
        shown.addObject("frame", frame(viewing, texts, crumbs));
        shown.addObject("view", view);
        return shown;
    }

    /** A page that answers with another status than 200: a form with errors is 422, what is not there 404. */
    public ModelAndView show(
            HttpStatus status, Viewing viewing, String template, Messages texts, List<Frame.Link> crumbs, Object view) {
        var shown = show(viewing, template, texts, crumbs, view);
        shown.setStatus(status);
        return shown;
    }

    /** The frame alone, for parts of pages. */
    public Frame frame(Viewing viewing, Messages texts, List<Frame.Link> crumbs) {
        return new Frame(
                viewing.language(),
                viewing.who(),
                viewing.address(),
                settings.municipality(),
                settings.demo(),
                Navigation.of(viewing),
                crumbs,
                csrf(),
                texts);
    }

    private static Frame.@org.jspecify.annotations.Nullable Csrf csrf() {
        var request = request();
        return request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token
                ? new Frame.Csrf(token.getParameterName(), token.getToken())
                : null;
    }

    private static HttpServletRequest request() {
        if (RequestContextHolder.currentRequestAttributes() instanceof ServletRequestAttributes attributes) {
            return attributes.getRequest();
        }
        throw new IllegalStateException("A page is shown outside a request.");
    }
}
