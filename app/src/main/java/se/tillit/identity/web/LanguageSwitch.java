package se.tillit.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.tillit.exchange.Language;
import se.tillit.identity.door.AccessSettings;
import se.tillit.server.web.OpenToAll;
import se.tillit.server.web.Viewings;

/** Changes the language, and leads back to the page that one came from. */
@Controller
class LanguageSwitch {

    private static final Duration REMEMBERED = Duration.ofDays(365);

    private final AccessSettings settings;

    LanguageSwitch(AccessSettings settings) {
        this.settings = settings;
    }

    @PostMapping("/language")
    @OpenToAll
    ResponseEntity<Void> change(
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "/") String back,
            HttpServletRequest request) {
        var language = Language.ENGLISH.code().equals(to) ? Language.ENGLISH : Language.SWEDISH;
        var cookie = ResponseCookie.from(Viewings.LANGUAGE_COOKIE, language.code())
                .path("/")
                .maxAge(REMEMBERED)
                .httpOnly(true)
                .secure(settings.https() || request.isSecure())
                .sameSite("Lax")
                .build();
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header(HttpHeaders.SET_COOKIE, cookie.toString())
                .header(HttpHeaders.LOCATION, LocalAddress.orHome(back))
                .build();
    }
}
