package se.tillit.identity;

import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Somebody with a browser and scripts off: keeps cookies, sends the forged-form token back, follows nothing unasked. */
public final class Visitor {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final String server;
    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(cookies).build();
    private String token = "";

    /** A visitor of the server at the port on this machine. */
    public Visitor(int port) {
        this.server = "http://localhost:%d".formatted(port);
    }

    /** A visitor who has come in by a built-in account of the demonstration. */
    public static Visitor signedIn(int port, String account) {
        var visitor = new Visitor(port);
        visitor.signIn(account, "demo");
        if (visitor.get("/login").statusCode() != 302) {
            throw new IllegalStateException("Did not come in as " + account);
        }
        visitor.get("/accounts");
        return visitor;
    }

    /** Shows the login page, then sends its form. */
    public HttpResponse<String> signIn(String account, String password) {
        get("/login");
        return post("/login", "username", account, "password", password);
    }

    /** Asks for a page. */
    public HttpResponse<String> get(String path) {
        return send(request(path).header("Accept", "text/html"));
    }

    /** Sends a form with the token of the page seen last; the fields are names and values by turns. */
    public HttpResponse<String> post(String path, String... fields) {
        var all = new ArrayList<>(List.of(fields));
        all.add("_csrf");
        all.add(token);
        return postBare(path, all.toArray(String[]::new));
    }

    /** Sends a form as another site would: without the token. */
    public HttpResponse<String> postBare(String path, String... fields) {
        var body = new StringBuilder();
        for (var field = 0; field < fields.length; field += 2) {
            body.append(body.isEmpty() ? "" : "&")
                    .append(encoded(fields[field]))
                    .append('=')
                    .append(encoded(fields[field + 1]));
        }
        return send(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Accept", "text/html")
                .POST(BodyPublishers.ofString(body.toString())));
    }

    /** A request that the test completes itself. */
    public HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(path.startsWith("http") ? path : server + path));
    }

    /** Sends a request that the test made. */
    public HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            var answer = client.send(request.build(), BodyHandlers.ofString());
            var found = TOKEN.matcher(answer.body());
            if (found.find()) {
                token = found.group(1);
            }
            return answer;
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stop);
        }
    }

    /** The cookie with the name, if there is one. */
    public Optional<HttpCookie> findCookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .findFirst();
    }

    /** Takes a cookie from somewhere else. */
    public void plant(HttpCookie cookie) {
        cookie.setVersion(0);
        cookie.setPath("/");
        cookie.setDomain("localhost.local");
        cookies.getCookieStore().add(URI.create(server), cookie);
    }

    /** Where the answer leads, without the server. */
    public String target(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("").replace(server, "");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
