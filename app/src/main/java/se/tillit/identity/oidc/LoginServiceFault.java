package se.tillit.identity.oidc;

import java.io.IOException;
import java.util.Set;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.web.client.HttpServerErrorException;
import org.springframework.web.client.ResourceAccessException;

/** The login service itself is at fault; the person who wants to come in can do nothing about it but wait and tell. */
public final class LoginServiceFault extends OAuth2AuthenticationException {

    private static final long serialVersionUID = 1L;

    /** What Spring says of answers that are not as they should be. */
    private static final Set<String> ABOUT_ANSWERS =
            Set.of("invalid_token_response", "invalid_id_token", "missing_signature_verifier", "invalid_nonce");

    private final Kind kind;

    /** What is the matter with it. */
    public enum Kind {
        /** It does not answer, not in time, or says itself that it is out of order. */
        AWAY,
        /** It answers what no login service should. */
        MUDDLED
    }

    LoginServiceFault(Kind kind, String what, Throwable cause) {
        super(new OAuth2Error("login_service"), what, cause);
        this.kind = kind;
    }

    /** What is the matter. */
    public Kind kind() {
        return kind;
    }

    /** The one that a failure of ours comes from. */
    static LoginServiceFault of(RuntimeException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof LoginServiceFault known) {
                return known;
            }
        }
        return isSilence(failure)
                ? new LoginServiceFault(Kind.AWAY, "does not answer: " + deepest(failure), failure)
                : new LoginServiceFault(Kind.MUDDLED, "answers amiss: " + deepest(failure), failure);
    }

    /** Whether the sign-in failed by the service and not by the person or their browser. */
    public static boolean isBehind(AuthenticationException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof LoginServiceFault
                    || (cause instanceof OAuth2AuthenticationException told
                            && ABOUT_ANSWERS.contains(told.getError().getErrorCode()))) {
                return true;
            }
        }
        return isSilence(failure);
    }

    /** What is the matter with the service that a sign-in failed by. */
    public static LoginServiceFault behind(AuthenticationException failure) {
        return of(failure);
    }

    private static boolean isSilence(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ResourceAccessException
                    || cause instanceof HttpServerErrorException
                    || cause instanceof IOException) {
                return true;
            }
        }
        return false;
    }

    /** The kind of the deepest cause; its words could repeat what the service told of a person. */
    private static String deepest(Throwable failure) {
        var deepest = failure;
        while (deepest.getCause() != null) {
            deepest = deepest.getCause();
        }
        return deepest.getClass().getSimpleName();
    }
}
