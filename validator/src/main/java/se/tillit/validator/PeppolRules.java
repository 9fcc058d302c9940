package se.tillit.validator;

import com.helger.diagnostics.error.IError;
import com.helger.phive.api.execute.ValidationExecutionManager;
import com.helger.phive.api.executorset.ValidationExecutorSetRegistry;
import com.helger.phive.api.validity.IValidityDeterminator;
import com.helger.phive.peppol.PeppolValidation2026_05;
import com.helger.phive.xml.source.IValidationSourceXML;
import com.helger.phive.xml.source.ValidationSourceXML;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * The rules of Peppol BIS Billing 3, as they were published in May 2026 ({@code eu.peppol.bis3:invoice:2026.5} and
 * {@code creditnote:2026.5}): the schema, the European norm EN 16931, Peppol's own, and Sweden's. They change twice a
 * year, so they are named by version.
 */
final class PeppolRules {

    private static final String CREDIT_NOTE = "CreditNote";

    /** Steps of a path name the namespace at length. */
    private static final Pattern PREDICATE = Pattern.compile("\\[namespace-uri\\(\\)='[^']*'\\]");

    /** Texts begin with the id that the finding has anyway. */
    private static final Pattern RULE_ID = Pattern.compile("^\\[[^\\]]*\\]\\s*-?\\s*");

    private final ValidationExecutorSetRegistry<IValidationSourceXML> registry = new ValidationExecutorSetRegistry<>();

    PeppolRules() {
        PeppolValidation2026_05.init(registry);
    }

    /** Everything that the rules find in the document, in their order. */
    List<Finding> findingsIn(byte[] document) throws IOException {
        Document parsed;
        try {
            parsed = parse(document);
        } catch (SAXException | ParserConfigurationException wrong) {
            return List.of(new Finding("XML", Finding.Severity.ERROR, 0, "", String.valueOf(wrong.getMessage())));
        }
        var isCreditNote = CREDIT_NOTE.equals(parsed.getDocumentElement().getLocalName());
        var rules = registry.getOfID(
                isCreditNote
                        ? PeppolValidation2026_05.VID_OPENPEPPOL_CREDIT_NOTE_UBL_V3
                        : PeppolValidation2026_05.VID_OPENPEPPOL_INVOICE_UBL_V3);
        if (rules == null) {
            throw new IllegalStateException("The rules of May 2026 are not among the libraries.");
        }
        var result = ValidationExecutionManager.executeValidation(
                IValidityDeterminator.createDefault(), rules, ValidationSourceXML.create("", parsed), Locale.ENGLISH);
        var findings = new ArrayList<Finding>();
        result.forEachFlattened(error -> findings.add(finding(error)));
        return findings;
    }

    private static Document parse(byte[] document) throws SAXException, ParserConfigurationException, IOException {
        var factory = DocumentBuilderFactory.newDefaultNSInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        factory.setXIncludeAware(false);
        factory.setExpandEntityReferences(false);
        var builder = factory.newDocumentBuilder();
        // The default one, which throws and says nothing on the screen.
        builder.setErrorHandler(new DefaultHandler());
        return builder.parse(new ByteArrayInputStream(document));
    }

    private static Finding finding(IError error) {
        var place = error.getErrorLocation();
        var line = place == null ? 0 : Math.max(0, place.getLineNumber());
        return new Finding(
                orElse(error.getErrorID(), "XSD"),
                error.getErrorLevel().isError() ? Finding.Severity.ERROR : Finding.Severity.WARNING,
                line,
                PREDICATE
                        .matcher(orElse(error.getErrorFieldName(), ""))
                        .replaceAll("")
                        .replace("/*:", "/"),
                RULE_ID.matcher(orElse(error.getErrorText(Locale.ENGLISH), "")).replaceFirst(""));
    }

    private static String orElse(@Nullable String text, String otherwise) {
        return text == null || text.isEmpty() ? otherwise : text;
    }
}
