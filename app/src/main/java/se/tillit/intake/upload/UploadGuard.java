package se.tillit.intake.upload;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import se.tillit.server.problem.Problems;

/**
 * Refuses what is too large before any of it is read or kept. Deliveries have their own limit; anything else that is
 * sent is small. A form that does not say how large it is is refused, since the server would have to read all of it to
 * find the token in it.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 100)
class UploadGuard extends OncePerRequestFilter {

    private static final Pattern DELIVERIES =
            Pattern.compile("/imports/new|/api/v1/months/[^/]+/(?:package|files/[^/]+)");
    private static final long SMALL_BYTES = 1_000_000;
    /** What a form has around the file. */
    private static final long AROUND_BYTES = 1_000_000;

    private final Problems problems;
    private final long mostBytes;

    UploadGuard(Problems problems, UploadLimit limit) {
        this.problems = problems;
        this.mostBytes = limit.mostBytes() + AROUND_BYTES;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var isDelivery = DELIVERIES.matcher(request.getRequestURI()).matches();
        var most = isDelivery ? mostBytes : SMALL_BYTES;
        if (request.getContentLengthLong() > most) {
            refuse(request, response, HttpStatus.CONTENT_TOO_LARGE, "status.413");
        } else if (isFormOfUnknownSize(request)) {
            refuse(request, response, HttpStatus.LENGTH_REQUIRED, "status.411");
        } else if (request.getContentLengthLong() < 0) {
            chain.doFilter(new Bounded(request, most), response);
        } else {
            chain.doFilter(request, response);
        }
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response, HttpStatus status, String key)
            throws IOException {
        response.setHeader("Connection", "close");
        problems.answer(request, response, status, key);
    }

    private static boolean isFormOfUnknownSize(HttpServletRequest request) {
        var type = request.getContentType();
        return request.getContentLengthLong() < 0
                && type != null
                && type.regionMatches(true, 0, "multipart/", 0, "multipart/".length());
    }

    /** A body that says nothing of its size, read no further than is allowed. */
    private static final class Bounded extends HttpServletRequestWrapper {

        private final long most;

        Bounded(HttpServletRequest request, long most) {
            super(request);
            this.most = most;
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            return new BoundedStream(super.getInputStream(), most);
        }
    }

    /** Counts what is read. */
    private static final class BoundedStream extends ServletInputStream {

        private final ServletInputStream inner;
        private final long most;
        private long read;

        BoundedStream(ServletInputStream inner, long most) {
            this.inner = inner;
            this.most = most;
        }

        @Override
        public int read() throws IOException {
            var one = inner.read();
            count(one < 0 ? 0 : 1);
            return one;
        }

        @Override
        public int read(byte[] target, int from, int length) throws IOException {
            var got = inner.read(target, from, length);
            count(Math.max(got, 0));
            return got;
        }

        private void count(int more) {
            read += more;
            if (read > most) {
                throw new MaxUploadSizeExceededException(most);
            }
        }

        @Override
        public boolean isFinished() {
            return inner.isFinished();
        }

        @Override
        public boolean isReady() {
            return inner.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            inner.setReadListener(listener);
        }
    }
}
