package se.tillit.server.problem;

import static org.springframework.http.HttpStatus.BAD_REQUEST;
import static org.springframework.http.HttpStatus.CONTENT_TOO_LARGE;
import static org.springframework.http.HttpStatus.FORBIDDEN;
import static org.springframework.http.HttpStatus.INSUFFICIENT_STORAGE;
import static org.springframework.http.HttpStatus.INTERNAL_SERVER_ERROR;
import static org.springframework.http.HttpStatus.METHOD_NOT_ALLOWED;
import static org.springframework.http.HttpStatus.NOT_ACCEPTABLE;
import static org.springframework.http.HttpStatus.NOT_FOUND;
import static org.springframework.http.HttpStatus.SERVICE_UNAVAILABLE;
import static org.springframework.http.HttpStatus.UNAUTHORIZED;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;
import static org.springframework.http.HttpStatus.UNSUPPORTED_MEDIA_TYPE;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.TypeMismatchException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.validation.BindException;
import org.springframework.validation.FieldError;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MissingRequestValueException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import org.springframework.web.servlet.NoHandlerFoundException;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import se.tillit.audit.TrailFull;
import se.tillit.server.database.FullDisk;
import se.tillit.server.web.Wrong;

/** Which status and which sentence each kind of fault is. */
final class Faults {

    private static final String RETRY_SECONDS = "30";

    private Faults() {}

    /** What is told about it. What nobody expected is a fault of ours, and says no more than that. */
    static Told of(Throwable fault) {
        if (FullDisk.isBehind(fault)) {
            return Told.of(INSUFFICIENT_STORAGE, "disk.full");
        }
        return switch (fault) {
            case Wrong wrong -> new Told(wrong.status(), wrong.key(), wrong.places(), List.of(), java.util.Map.of());
            case BindException wrong -> fields(wrong);
            case MethodArgumentTypeMismatchException wrong -> wrongField("parameter.unreadable", wrong.getName());
            case TypeMismatchException wrong ->
                wrongField("parameter.unreadable", String.valueOf(wrong.getPropertyName()));
            case MissingServletRequestParameterException wrong ->
                wrongField("parameter.missing", wrong.getParameterName());
            case MissingServletRequestPartException wrong ->
                wrongField("parameter.missing", wrong.getRequestPartName());
            case MissingRequestValueException wrong -> Told.of(BAD_REQUEST, "status.400");
            case MaxUploadSizeExceededException wrong -> Told.of(CONTENT_TOO_LARGE, "status.413");
            case MultipartException wrong -> Told.of(BAD_REQUEST, "upload.broken");
            case HttpMessageNotReadableException wrong -> Told.of(BAD_REQUEST, "body.unreadable");
            case HttpRequestMethodNotSupportedException wrong -> method(wrong);
            case HttpMediaTypeNotSupportedException wrong -> media(wrong);
            case HttpMediaTypeNotAcceptableException wrong -> Told.of(NOT_ACCEPTABLE, "status.406");
            case NoResourceFoundException missing -> Told.of(NOT_FOUND, "status.404");
            case NoHandlerFoundException missing -> Told.of(NOT_FOUND, "status.404");
            case AccessDeniedException refused -> Told.of(FORBIDDEN, "forbidden");
            case AuthenticationException unknown -> Told.of(UNAUTHORIZED, "sign-in-needed");
            case DataAccessResourceFailureException away -> databaseAway();
            case CannotCreateTransactionException away -> databaseAway();
            case TrailFull unwritten -> databaseAway();
            case ErrorResponse other -> of(other.getStatusCode());
            default -> Told.of(INTERNAL_SERVER_ERROR, "status.500");
        };
    }

    /** What is told about a status of which no more is known. */
    static Told of(HttpStatusCode status) {
        return Told.of(status, Sentences.forStatus(status));
    }

    private static Told wrongField(String key, String field) {
        return Told.of(BAD_REQUEST, key, field).naming(List.of(new Told.FieldError(field, "field.unreadable")));
    }

    private static Told fields(BindException wrong) {
        return Told.of(UNPROCESSABLE_CONTENT, "fields.wrong")
                .naming(wrong.getFieldErrors().stream()
                        .map(FieldError::getField)
                        .distinct()
                        .map(field -> new Told.FieldError(field, "field.unreadable"))
                        .toList());
    }

    private static Told method(HttpRequestMethodNotSupportedException wrong) {
        var told = Told.of(METHOD_NOT_ALLOWED, "status.405");
        var supported = wrong.getSupportedMethods();
        return supported == null
                ? told
                : told.with("Allow", Stream.of(supported).sorted().collect(Collectors.joining(", ")));
    }

    private static Told media(HttpMediaTypeNotSupportedException wrong) {
        var types = wrong.getSupportedMediaTypes().stream()
                .map(MediaType::toString)
                .sorted()
                .collect(Collectors.joining(", "));
        var told = Told.of(UNSUPPORTED_MEDIA_TYPE, "status.415");
        return types.isEmpty() ? told : told.with("Accept", types);
    }

    private static Told databaseAway() {
        return Told.of(SERVICE_UNAVAILABLE, "database.away").with("Retry-After", RETRY_SECONDS);
    }
}
