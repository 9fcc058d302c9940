package se.tillit.server.problem;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import se.tillit.server.ServerTest;
import se.tillit.server.job.Json;

/** Whatever goes wrong is told in words, in both forms and both languages, and nothing of the inside with it. */
@ServerTest
@Import(FaultyPages.class)
@ExtendWith(OutputCaptureExtension.class)
class ProblemsTest {

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private Problems problems;

    private MockMvc mvc;

    @BeforeEach
    void withoutTheDoor() {
        mvc = MockMvcBuilders.webAppContextSetup(context).build();
    }

    private MockHttpServletResponse ask(String address, String language) throws Exception {
        return mvc.perform(MockMvcRequestBuilders.get(address).header("Accept-Language", language))
                .andReturn()
                .getResponse();
    }

    private static ProblemDetails details(MockHttpServletResponse answer) throws Exception {
        assertThat(answer.getContentType()).isEqualTo("application/problem+json");
        return Json.value(answer.getContentAsString(), ProblemDetails.class);
    }

    @ParameterizedTest
    @CsvSource({
        "/api/faulty/not-here, 404",
        "/api/faulty/forbidden, 403",
        "/api/faulty/conflict, 409",
        "/api/faulty/unworded, 400",
        "/api/faulty/database, 503",
        "/api/faulty/fault, 500",
        "/api/faulty-number, 400",
        "/api/faulty-number?number=x, 400",
        "/api/faulty-body, 405",
        "/api/nowhere, 404"
    })
    void tells_systems_by_problem_details_in_their_language(String address, int status) throws Exception {
        var english = ask(address, "en-GB,en;q=0.9");
        assertThat(english.getStatus()).isEqualTo(status);
        var told = details(english);
        assertThat(told.status()).isEqualTo(status);
        assertThat(told.type()).isEqualTo("/api#problem-" + status);
        assertThat(told.instance()).isEqualTo(address.split("\\?", 2)[0]);
        assertThat(told.reference()).matches("[A-Z0-9]{4}-[A-Z0-9]{4}");
        assertThat(english.getHeader("Content-Language")).isEqualTo("en");
        assertThat(english.getHeader("Cache-Control")).isEqualTo("no-store");

        var swedish = details(ask(address, "sv-SE"));
        assertThat(swedish.title()).isNotEqualTo(told.title());
        assertThat(swedish.detail()).isNotEqualTo(told.detail());
        assertThat(swedish.reference()).isNotEqualTo(told.reference());
    }

    @ParameterizedTest
    @CsvSource({
        "/faulty/not-here, 404, Sidan finns inte",
        "/faulty/forbidden, 403, Du har inte rätt till det här",
        "/faulty/database, 503, Tjänsten är inte tillgänglig just nu",
        "/faulty/fault, 500, Något gick fel hos oss",
        "/faulty-number?number=x, 400, Det gick inte att förstå",
        "/nowhere, 404, Sidan finns inte"
    })
    void tells_people_by_a_page(String address, int status, String title) throws Exception {
        var answer = ask(address, "sv");
        assertThat(answer.getStatus()).isEqualTo(status);
        assertThat(answer.getContentType()).startsWith("text/html");
        assertThat(answer.getContentAsString())
                .contains("<html lang=\"sv\">", "<h1>" + title + "</h1>", "Numret ")
                .doesNotContain("[", "Exception");
    }

    @Test
    void names_the_fields_that_are_wrong() throws Exception {
        assertThat(details(ask("/api/faulty-number?number=x", "en")).errors())
                .containsExactly(new ProblemDetails.FieldProblem("number", "number cannot be understood."));
    }

    @Test
    void says_which_methods_there_are() throws Exception {
        assertThat(ask("/api/faulty-body", "en").getHeader("Allow")).isEqualTo("POST");
    }

    @Test
    void refuses_another_format_and_says_which_there_is() throws Exception {
        var answer = mvc.perform(MockMvcRequestBuilders.post("/api/faulty-body")
                        .contentType("text/plain")
                        .content("x"))
                .andReturn()
                .getResponse();
        assertThat(answer.getStatus()).isEqualTo(415);
        assertThat(answer.getHeader("Accept")).isEqualTo("application/json");
    }

    @Test
    void refuses_a_body_that_is_no_json_without_repeating_it() throws Exception {
        var answer = mvc.perform(MockMvcRequestBuilders.post("/api/faulty-body")
                        .contentType("application/json")
                        .content("{\"secret\": "))
                .andReturn()
                .getResponse();
        assertThat(answer.getStatus()).isEqualTo(400);
        assertThat(answer.getContentAsString()).doesNotContain("secret", "Jackson");
    }

    @Test
    void tells_nothing_of_the_inside_to_anyone_and_no_data_to_the_log(CapturedOutput output) throws Exception {
        for (var address : new String[] {"/faulty/fault", "/api/faulty/fault", "/api/faulty/database"}) {
            var answer = ask(address, "sv");
            assertThat(answer.getContentAsString())
                    .doesNotContain(FaultyPages.SECRET, "select", "IllegalState", "jdbc", "se.tillit", "\tat ");
        }
        assertThat(output.getAll())
                .contains("java.lang.IllegalStateException", "FaultyPages.fail")
                .doesNotContain(FaultyPages.SECRET);
    }

    @Test
    void writes_the_reference_it_showed_into_the_log(CapturedOutput output) throws Exception {
        var told = details(ask("/api/faulty/fault", "en"));
        assertThat(output.getAll()).contains(told.reference() + " 500 on GET /api/faulty/{how}");
    }

    @Test
    void shows_text_of_others_as_text() throws Exception {
        assertThat(ask("/faulty/conflict", "sv").getContentAsString())
                .contains("&lt;script&gt;alert(1)")
                .doesNotContain("<script>alert");
    }

    @Test
    void answers_from_a_filter_both_people_and_systems() throws Exception {
        var page = new MockHttpServletResponse();
        problems.answer(request("/months"), page, org.springframework.http.HttpStatus.FORBIDDEN, "forbidden");
        assertThat(page.getStatus()).isEqualTo(403);
        assertThat(page.getContentAsString()).contains("<h1>Du har inte rätt till det här</h1>");

        var call = new MockHttpServletResponse();
        problems.answer(
                request("/api/v1/jobs/1"), call, org.springframework.http.HttpStatus.UNAUTHORIZED, "sign-in-needed");
        assertThat(details(call).status()).isEqualTo(401);
    }

    private MockHttpServletRequest request(String address) {
        return new MockHttpServletRequest(context.getServletContext(), "GET", address);
    }
}
