package se.tillit.server.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import se.tillit.audit.AuditTrail;
import se.tillit.audit.Deed;
import se.tillit.audit.Deed.Thing;

/** Lets in those who may do what a handler {@link Needs}, and notes those who may not. */
public final class DoorKeeper implements HandlerInterceptor {

    private final AuditTrail audit;

    DoorKeeper(AuditTrail audit) {
        this.audit = audit;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method && !method.hasMethodAnnotation(OpenToAll.class)) {
            var needs = method.getMethodAnnotation(Needs.class);
            var viewing = Viewings.of(request);
            if (needs == null || !viewing.may(needs.value())) {
                audit.note(viewing.who(), Deed.refusal("route.refused", Thing.ROUTE, request.getRequestURI()));
                throw Wrong.forbidden();
            }
        }
        return true;
    }
}
