package se.tillit.server.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;
import se.tillit.exchange.Language;
import se.tillit.exchange.Messages;
import se.tillit.server.job.Json;
import se.tillit.server.web.Pages;
import se.tillit.server.web.Viewing;
import se.tillit.server.web.Viewings;
import se.tillit.server.web.Wrong;

/** Tells what went wrong: a page to people, problem details to systems, a line with the same reference to the log. */
@Component
public final class Problems {

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);
    private static final Messages TEXTS = Messages.beside(Wrong.class, "wrong");
    private static final String API = "/api/";

    private final Pages pages;
    private final ViewResolver views;

    Problems(Pages pages, List<ViewResolver> views) {
        this.pages = pages;
        this.views = views.getFirst();
    }

    /**
     * Answers from a filter, before any handler was found: writes the whole answer.
     *
     * @param key the key of the sentence; 401 has {@code sign-in-needed}, 403 {@code forbidden}, 429 {@code too-many}
     */
    public void answer(
            HttpServletRequest request, HttpServletResponse response, HttpStatus status, String key, String... places)
            throws IOException {
        var before = RequestContextHolder.getRequestAttributes();
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request, response));
        try {
            var shown = tell(request, response, request.getRequestURI(), Told.of(status, key, places), null);
            var name = shown.getViewName();
            if (name != null) {
                render(name, shown.getModel(), request, response);
            }
        } finally {
            RequestContextHolder.setRequestAttributes(before);
        }
    }

    private void render(
            String name, Map<String, Object> model, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        try {
            Optional<View> view = Optional.ofNullable(views.resolveViewName(name, Locale.ROOT));
            view.orElseThrow(() -> new IllegalStateException("There is no view " + name))
                    .render(model, request, response);
        } catch (IOException | RuntimeException fault) {
            throw fault;
        } catch (Exception fault) {
            throw new IllegalStateException("The page about a problem cannot be shown.", fault);
        }
    }

    /** The page; or nothing more to show, where problem details have been written. */
    ModelAndView tell(
            HttpServletRequest request,
            HttpServletResponse response,
            String address,
            Told told,
            @Nullable Throwable fault)
            throws IOException {
        var reference = References.next();
        log(request, told, reference, fault);
        if (response.isCommitted()) {
            return new ModelAndView();
        }
        response.resetBuffer();
        for (var header : List.of("Content-Disposition", "ETag", "Last-Modified", "Content-Length")) {
            response.setHeader(header, null);
        }
        told.headers().forEach(response::setHeader);
        response.setHeader("Cache-Control", "no-store");
        response.setStatus(told.status().value());
        var viewing = Viewings.of(request);
        if (address.startsWith(API)) {
            write(response, viewing.language(), address, told, reference);
            return new ModelAndView();
        }
        return page(request, viewing, address, told, reference);
    }

    private static void write(
            HttpServletResponse response, Language language, String address, Told told, String reference)
            throws IOException {
        var details = new ProblemDetails(
                "/api#problem-" + told.status().value(),
                Sentences.title(language, told.status()),
                told.status().value(),
                Sentences.text(language, told.key(), told.places()),
                address,
                reference,
                told.errors().stream()
                        .map(error -> new ProblemDetails.FieldProblem(
                                error.field(), Sentences.text(language, error.key(), List.of(error.field()))))
                        .toList());
        var bytes = Json.text(details).getBytes(StandardCharsets.UTF_8);
        response.setContentType(ProblemDetails.MEDIA_TYPE);
        response.setHeader("Content-Language", language.code());
        response.addHeader("Vary", "Accept-Language");
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
        response.flushBuffer();
    }

    private ModelAndView page(
            HttpServletRequest request, Viewing viewing, String address, Told told, String reference) {
        var language = viewing.language();
        var way = told.status().value() == HttpStatus.UNAUTHORIZED.value()
                ? new WrongView.Way(TEXTS.text("way.sign-in", language), "/login")
                : new WrongView.Way(TEXTS.text("way.start", language), "/");
        var view = new WrongView(
                Sentences.title(language, told.status()),
                Sentences.text(language, told.key(), told.places()),
                Sentences.whatToDo(language, told),
                reference,
                told.errors().stream()
                        .map(error -> Sentences.text(language, error.key(), List.of(error.field())))
                        .toList(),
                List.of(way));
        var back = "GET".equals(request.getMethod()) ? address : "/";
        var shown = pages.show(new Viewing(viewing.who(), language, back), "server/wrong", TEXTS, List.of(), view);
        shown.setStatus(told.status());
        return shown;
    }

    private static void log(HttpServletRequest request, Told told, String reference, @Nullable Throwable fault) {
        var route = Logged.route(request);
        var status = told.status().value();
        if (told.isOurs()) {
            LOG.error("{} {} on {}\n{}", reference, status, route, fault == null ? "" : Logged.way(fault));
        } else {
            LOG.info("{} {} {} on {}", reference, status, Logged.word(told.key()), route);
        }
    }
}
