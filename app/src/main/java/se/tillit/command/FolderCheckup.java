package se.tillit.command;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import se.tillit.server.job.Json;
import se.tillit.server.operations.DataFolderHealth;
import se.tillit.server.settings.GivenSettings;
import se.tillit.server.settings.PrivateFiles;

/** Examines what lies around the database: Java, the data folder, and the login service. */
final class FolderCheckup {

    private static final int OLDEST_JAVA = 25;
    private static final long MEGABYTE = 1_000_000;
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final GivenSettings settings;

    FolderCheckup(GivenSettings settings) {
        this.settings = settings;
    }

    List<Finding> findings() {
        var findings = new ArrayList<Finding>();
        var java = Runtime.version().feature();
        findings.add(java < OLDEST_JAVA ? Finding.wrong("java-old", java) : Finding.well("java", java));
        findings.addAll(folder(settings.data()));
        findings.add(login());
        return findings;
    }

    private static List<Finding> folder(Path data) {
        if (!Files.isDirectory(data)) {
            return List.of(Finding.remark("no-folder", data));
        }
        var findings = new ArrayList<Finding>();
        if (!Files.isWritable(data)) {
            findings.add(Finding.wrong("not-writable", data));
        }
        if (!PrivateFiles.isPrivate(data)) {
            findings.add(Finding.wrong("folder-open", data));
        }
        var password = data.resolve("postgres.password");
        if (Files.exists(password) && !PrivateFiles.isPrivate(password)) {
            findings.add(Finding.wrong("file-open", password));
        }
        if (findings.isEmpty()) {
            findings.add(Finding.well("folder", data));
        }
        findings.add(room(data));
        return findings;
    }

    private static Finding room(Path data) {
        try {
            var free = DataFolderHealth.store(data).getUsableSpace();
            return free < DataFolderHealth.NEEDED
                    ? Finding.wrong("disk-full", data, free / MEGABYTE, DataFolderHealth.NEEDED / MEGABYTE)
                    : Finding.well("disk", free / MEGABYTE);
        } catch (IOException failure) {
            return Finding.wrong("not-writable", data);
        }
    }

    /** The login service's own page about itself, as the server will read it. */
    private Finding login() {
        var issuer = settings.find("tillit.oidc.issuer").orElse("");
        if (issuer.isEmpty()) {
            return settings.find("tillit.demo").orElse("false").equals("true")
                    ? Finding.remark("demo")
                    : Finding.remark("no-login");
        }
        try (var client = HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
            var answer = client.send(
                    HttpRequest.newBuilder(URI.create(issuer + "/.well-known/openid-configuration"))
                            .timeout(PATIENCE)
                            .build(),
                    BodyHandlers.ofString());
            return answer.statusCode() == 200
                            && Json.value(answer.body(), Told.class).issuer().equals(issuer)
                    ? Finding.well("login", issuer)
                    : Finding.wrong("login-other", issuer);
        } catch (IOException | IllegalArgumentException unreachable) {
            return Finding.wrong("login-away", issuer);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return Finding.wrong("login-away", issuer);
        }
    }

    @com.fasterxml.jackson.annotation.JsonIgnoreProperties(ignoreUnknown = true)
    private record Told(String issuer) {}
}
