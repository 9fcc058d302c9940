package se.tillit.server.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.springframework.web.servlet.view.AbstractTemplateView;
import org.springframework.web.servlet.view.AbstractTemplateViewResolver;

/** Renders templates that were made into classes at the build. */
final class JteViews extends AbstractTemplateViewResolver {

    JteViews() {
        setViewClass(JteView.class);
        setSuffix(".jte");
        setContentType("text/html;charset=UTF-8");
        setExposeSpringMacroHelpers(false);
    }

    @Override
    protected Class<?> requiredViewClass() {
        return JteView.class;
    }

    @Override
    protected org.springframework.web.servlet.view.AbstractUrlBasedView instantiateView() {
        return new JteView();
    }

    /** One template. */
    static final class JteView extends AbstractTemplateView {

        private static final TemplateEngine ENGINE =
                TemplateEngine.createPrecompiled(null, ContentType.Html, null, "se.tillit_pages");

        @Override
        public boolean checkResource(Locale locale) {
            return ENGINE.hasTemplate(template());
        }

        private String template() {
            return String.valueOf(getUrl());
        }

        @Override
        protected void renderMergedTemplateModel(
                Map<String, Object> model, HttpServletRequest request, HttpServletResponse response) throws Exception {
            var output = new Utf8ByteOutput();
            ENGINE.render(template(), parameters(model), output);
            response.setCharacterEncoding(StandardCharsets.UTF_8.name());
            response.setContentLength(output.getContentLength());
            output.writeTo(response.getOutputStream());
        }

        /** Only what templates know of; Spring puts more into the model. */
        private static Map<String, Object> parameters(Map<String, Object> model) {
            var known = new java.util.HashMap<String, Object>();
            for (var name : new String[] {"frame", "view"}) {
                var value = model.get(name);
                if (value != null) {
                    known.put(name, value);
                }
            }
            return known;
        }
    }
}
