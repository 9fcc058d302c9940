package se.tillit.bench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/**
 * One person who has come in and goes from page to page: thinks, chooses a kind of page by how much it is used, and then
 * one of the addresses of that kind that pages have shown before. Chance is seeded, so that the same pages lead the same
 * way.
 */
final class PageWalk {

    private static final int MOST_REMEMBERED = 500;
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(60);
    private static final Pattern LINK = Pattern.compile("href=\"(/[^\"#]*)[^\"]*\"");
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final Pattern WORD = Pattern.compile("[?&](?:invoice|id|line)=([^&]+)");
    private static final String SEARCH_FORM = "action=\"/search\"";

    private final HttpClient client;
    private final URI server;
    private final String account;
    private final Random chance;
    private final double thinkSeconds;
    private final PageTimes times;
    private final Map<String, String> cookies = new TreeMap<>();
    private final Map<PageKind, List<String>> known = new EnumMap<>(PageKind.class);

    /** Addresses that are remembered, each with the page that led there. */
    private final Map<String, String> remembered = new HashMap<>();

    PageWalk(HttpClient client, URI server, String account, Random chance, double thinkSeconds, PageTimes times) {
        this.client = client;
        this.server = server;
        this.account = account;
        this.chance = chance;
        this.thinkSeconds = thinkSeconds;
        this.times = times;
    }

    /** Waits for the turn, comes in, and walks until it is over. */
    void walk(double waitSeconds, CountDownLatch over) {
        try {
            if (isOver(over, waitSeconds) || !signIn()) {
                return;
            }
            remember("/", "");
            remember("/months", "");
            do {
                look(choose());
            } while (!isOver(over, -Math.log(1 - chance.nextDouble()) * thinkSeconds));
        } catch (IOException failure) {
            times.wrong("%s: %s".formatted(account, failure));
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean isOver(CountDownLatch over, double seconds) throws InterruptedException {
        return over.await(Math.round(seconds * 1_000), TimeUnit.MILLISECONDS);
    }

    private boolean signIn() throws IOException, InterruptedException {
        var form = text(send(request("/login")));
        var token = TOKEN.matcher(form);
        if (!token.find()) {
            times.wrong(account + ": the page to come in by has no form");
            return false;
        }
        var fields = "username=%s&password=demo&_csrf=%s".formatted(encoded(account), encoded(token.group(1)));
        var answer = send(request("/login")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(fields)));
        var leads = answer.headers().firstValue("Location").orElse("");
        if (answer.statusCode() != 302 || leads.contains("/login")) {
            times.wrong("%s did not come in: %d %s".formatted(account, answer.statusCode(), leads));
            return false;
        }
        return true;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private String choose() {
        var kinds = new ArrayList<>(known.keySet());
        var left = chance.nextInt(kinds.stream().mapToInt(PageKind::weight).sum());
        var at = 0;
        while (left >= kinds.get(at).weight()) {
            left -= kinds.get(at).weight();
            at++;
        }
        var addresses = known.getOrDefault(kinds.get(at), List.of());
        return addresses.get(chance.nextInt(addresses.size()));
    }

    private void look(String address) throws InterruptedException {
        var asked = System.nanoTime();
        try {
            var answer = send(request(address));
            var took = System.nanoTime() - asked;
            if (answer.statusCode() != 200) {
                times.wrong("%s: %d for %s, which %s led to"
                        .formatted(account, answer.statusCode(), address, remembered.get(address)));
                return;
            }
            PageKind.find(address).ifPresent(kind -> times.keep(kind, asked, took, answer.body().length));
            rememberLinks(text(answer), address);
        } catch (IOException failure) {
            times.wrong("%s: %s for %s".formatted(account, failure, address));
        }
    }

    private void rememberLinks(String page, String from) {
        var mayBeSought = page.contains(SEARCH_FORM);
        var links = LINK.matcher(page);
        while (links.find()) {
            var address = links.group(1).replace("&amp;", "&");
            remember(address, from);
            var word = WORD.matcher(address);
            if (mayBeSought && word.find()) {
                remember("/search?q=" + word.group(1), from);
            }
        }
    }

    private void remember(String address, String from) {
        PageKind.find(address).ifPresent(kind -> {
            if (remembered.putIfAbsent(address, from) != null) {
                return;
            }
            var addresses = known.computeIfAbsent(kind, unknown -> new ArrayList<>());
            if (addresses.size() < MOST_REMEMBERED) {
                addresses.add(address);
            } else {
                remembered.remove(addresses.set(chance.nextInt(MOST_REMEMBERED), address));
            }
        });
    }

    private HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(server.resolve(path))
                .timeout(LONGEST_WAIT)
                .header("Accept", "text/html")
                .header("Accept-Encoding", "gzip");
        if (!cookies.isEmpty()) {
            request.header("Cookie", String.join("; ", cookies.values()));
        }
        return request;
    }

    private HttpResponse<byte[]> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        var answer = client.send(request.build(), BodyHandlers.ofByteArray());
        for (var cookie : answer.headers().allValues("Set-Cookie")) {
            var pair = cookie.split(";", 2)[0];
            cookies.put(pair.split("=", 2)[0], pair);
        }
        return answer;
    }

    private static String text(HttpResponse<byte[]> answer) throws IOException {
        if (!answer.headers().firstValue("Content-Encoding").orElse("").equals("gzip")) {
            return new String(answer.body(), StandardCharsets.UTF_8);
        }
        try (var unpacked = new GZIPInputStream(new ByteArrayInputStream(answer.body()))) {
            return new String(unpacked.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
