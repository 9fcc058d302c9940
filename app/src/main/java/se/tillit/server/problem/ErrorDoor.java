package se.tillit.server.problem;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import se.tillit.server.web.OpenToAll;

/** Answers what went wrong before a handler was found: in a filter, or in the server below. */
@Controller
class ErrorDoor implements ErrorController {

    private final Problems problems;

    ErrorDoor(Problems problems) {
        this.problems = problems;
    }

    @RequestMapping("/error")
    @OpenToAll
    ModelAndView show(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var fault = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable thrown ? thrown : null;
        var address = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        var status = status(request);
        var told = fault != null && status.is5xxServerError() ? Faults.of(fault) : Faults.of(status);
        return problems.tell(request, response, address == null ? "/" : address.toString(), told, fault);
    }

    /** Somebody who comes to this address by themselves finds nothing. */
    private static HttpStatusCode status(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code && code >= 400
                ? HttpStatusCode.valueOf(code)
                : HttpStatus.NOT_FOUND;
    }
}
