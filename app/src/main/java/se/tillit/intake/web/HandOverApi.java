package se.tillit.intake.web;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartFile;
import se.tillit.identity.Action;
import se.tillit.intake.store.Channel;
import se.tillit.intake.store.Manner;
import se.tillit.intake.store.Withdrawals;
import se.tillit.intake.upload.FileNames;
import se.tillit.intake.upload.SentFiles;
import se.tillit.intake.usecase.ImportDelivery;
import se.tillit.intake.usecase.Imports;
import se.tillit.intake.usecase.ReceiveDelivery;
import se.tillit.intake.usecase.Received;
import se.tillit.server.web.Needs;
import se.tillit.server.web.Viewing;
import se.tillit.server.web.Wrong;

/** Systems hand over packages and files: what is sent is received at once, and taken in by a job. */
@RestController
class HandOverApi {

    private static final String ZIP = "application/zip";
    private static final String OLD_ZIP = "application/x-zip-compressed";
    private static final String WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final ReceiveDelivery receive;
    private final ImportDelivery importDelivery;
    private final Imports imports;

    HandOverApi(ReceiveDelivery receive, ImportDelivery importDelivery, Imports imports) {
        this.receive = receive;
        this.importDelivery = importDelivery;
        this.imports = imports;
    }

    /** A package, as the body itself. */
    @PostMapping(
            path = "/api/v1/months/{month}/package",
            consumes = {ZIP, OLD_ZIP, WORKBOOK, MediaType.APPLICATION_OCTET_STREAM_VALUE})
    @Needs(Action.IMPORT)
    ResponseEntity<ImportAnswer> takePackage(
            Viewing viewing,
            @PathVariable String month,
            @RequestParam(defaultValue = "ask") String withdrawals,
            InputStream body) {
        return take(viewing, month, "package", Manner.WHOLE_MONTH, withdrawals(withdrawals), body);
    }

    /** A package, as a form sends it. */
    @PostMapping(path = "/api/v1/months/{month}/package", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Needs(Action.IMPORT)
    ResponseEntity<ImportAnswer> takePackageOfForm(
            Viewing viewing,
            @PathVariable String month,
            @RequestParam(defaultValue = "ask") String withdrawals,
            @RequestParam("file") List<MultipartFile> files)
            throws IOException {
        var how = withdrawals(withdrawals);
        var sent = SentFiles.chosen(files);
        if (sent.isEmpty()) {
            throw Wrong.asked("parameter.missing", "file");
        }
        return SentFiles.open(sent, (name, bytes) -> take(viewing, month, name, Manner.WHOLE_MONTH, how, bytes));
    }

    /** A single file: a table, a workbook with some of them, an electronic invoice, or a zip of such. */
    @PostMapping(path = "/api/v1/months/{month}/files/{name}", consumes = MediaType.ALL_VALUE)
    @Needs(Action.IMPORT)
    ResponseEntity<ImportAnswer> takeFile(
            Viewing viewing, @PathVariable String month, @PathVariable String name, InputStream body) {
        return take(viewing, month, FileNames.plain(name), Manner.ADDITIONS, Withdrawals.ASK, body);
    }

    private ResponseEntity<ImportAnswer> take(
            Viewing viewing, String month, String name, Manner manner, Withdrawals withdrawals, InputStream bytes) {
        var forMonth = ImportsPage.month(month);
        return switch (receive.receive(viewing.who(), Channel.API, name, bytes, forMonth, manner)) {
            case Received.Kept(var delivery) -> {
                var id = importDelivery.ask(viewing.who(), delivery.id(), withdrawals);
                yield accepted(ImportAnswer.of(imports.one(viewing.who(), id), ImportWords.in(viewing.language())));
            }
            case Received.TooLarge(var most) -> throw new MaxUploadSizeExceededException(most);
            case Received.Empty() -> throw Wrong.unusable("upload.empty");
        };
    }

    static ResponseEntity<ImportAnswer> accepted(ImportAnswer answer) {
        return ResponseEntity.accepted().location(URI.create(answer.jobHref())).body(answer);
    }

    private static Withdrawals withdrawals(String text) {
        return switch (text) {
            case "ask" -> Withdrawals.ASK;
            case "apply" -> Withdrawals.APPLY;
            default -> throw Wrong.asked("parameter.unreadable", "withdrawals");
        };
    }
}
