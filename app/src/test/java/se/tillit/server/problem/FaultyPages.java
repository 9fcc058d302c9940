package se.tillit.server.problem;

import java.util.Map;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import se.tillit.server.web.OpenToAll;
import se.tillit.server.web.Wrong;

/** Pages and calls that go wrong in every way, for {@code ProblemsTest}. */
@Controller
@TestComponent
class FaultyPages {

    static final String SECRET = "19121212-1212";

    @GetMapping({"/faulty/{how}", "/api/faulty/{how}"})
    @OpenToAll
    @ResponseBody
    ResponseEntity<String> fail(@PathVariable String how) {
        switch (how) {
            case "not-here" -> throw Wrong.notHere("job.missing");
            case "forbidden" -> throw Wrong.forbidden();
            case "conflict" -> throw Wrong.conflict("month.unreadable", "<script>alert(1)</script>");
            case "unworded" -> throw Wrong.asked("no.such.sentence");
            case "database" -> throw new DataAccessResourceFailureException("jdbc:postgresql://db/" + SECRET);
            default -> throw new IllegalStateException("select * from person where key = " + SECRET);
        }
    }

    @GetMapping({"/faulty-number", "/api/faulty-number"})
    @OpenToAll
    @ResponseBody
    String number(@RequestParam int number) {
        return Integer.toString(number);
    }

    @PostMapping(path = "/api/faulty-body", consumes = MediaType.APPLICATION_JSON_VALUE)
    @OpenToAll
    @ResponseBody
    String body(@RequestBody Map<String, Integer> body) {
        return body.toString();
    }
}
