package se.tillit.server.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.util.WebUtils;
import se.tillit.exchange.Language;
import se.tillit.identity.Who;

/** Finds out who looks and in which language: the one chosen (a cookie), else the browser's, else Swedish. */
public final class Viewings implements HandlerMethodArgumentResolver {

    /** The cookie with the language chosen. */
    public static final String LANGUAGE_COOKIE = "tillit_language";

    /** Somebody who has not come in. */
    static final Who NOBODY = new Who("-", "", Set.of(), null, Set.of(), Who.Protection.MASKED);

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Viewing.class || parameter.getParameterType() == Who.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        var viewing = of(Optional.ofNullable(request.getNativeRequest(HttpServletRequest.class))
                .orElseThrow());
        return parameter.getParameterType() == Who.class ? viewing.who() : viewing;
    }

    /** Who looks, by the request. */
    public static Viewing of(HttpServletRequest request) {
        var query = request.getQueryString();
        var address = request.getRequestURI() + (query == null ? "" : "?" + query);
        return new Viewing(who(), language(request), address);
    }

    /** Who has come in on this request; somebody without any right where nobody has. */
    public static Who who() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof SignedIn known ? known.who() : NOBODY;
    }

    /** The language to answer in. */
    public static Language language(HttpServletRequest request) {
        var cookie = WebUtils.getCookie(request, LANGUAGE_COOKIE);
        if (cookie != null) {
            return Language.ENGLISH.code().equals(cookie.getValue()) ? Language.ENGLISH : Language.SWEDISH;
        }
        var header = request.getHeader("Accept-Language");
        return header != null && header.toLowerCase(Locale.ROOT).startsWith("en") ? Language.ENGLISH : Language.SWEDISH;
    }
}
