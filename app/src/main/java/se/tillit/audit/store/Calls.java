package se.tillit.audit.store;

import java.security.SecureRandom;
import java.util.HexFormat;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** The call that is going on, if one is: its number is made when the first of its deeds is noted. */
final class Calls {

    private static final String NUMBER = Calls.class.getName() + ".number";
    private static final SecureRandom RANDOM = new SecureRandom();

    private Calls() {}

    static Noted.Call current() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
                ? new Noted.Call(attributes.getRequest().getRemoteAddr(), number(attributes))
                : Noted.Call.NONE;
    }

    private static String number(ServletRequestAttributes attributes) {
        if (attributes.getAttribute(NUMBER, RequestAttributes.SCOPE_REQUEST) instanceof String known) {
            return known;
        }
        var bytes = new byte[8];
        RANDOM.nextBytes(bytes);
        var number = HexFormat.of().formatHex(bytes);
        attributes.setAttribute(NUMBER, number, RequestAttributes.SCOPE_REQUEST);
        return number;
    }
}
