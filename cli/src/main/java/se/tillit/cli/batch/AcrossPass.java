package se.tillit.cli.batch;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import se.tillit.cli.run.VerificationRun;
import se.tillit.exchange.Language;
import se.tillit.exchange.results.AcrossFile;
import se.tillit.exchange.wording.FindingTexts;
import se.tillit.kernel.SettlementMonth;
import se.tillit.verification.across.AtOnce;
import se.tillit.verification.across.LocalWork;
import se.tillit.verification.across.TwoMunicipalitiesAtOnce;
import se.tillit.verification.parameters.Parameter;
import se.tillit.verification.parameters.Parameters;

/** The look across municipalities, month by month, when each has been verified. */
final class AcrossPass {

    private final BatchFolder folder;
    private final Parameters parameters;
    private final FindingTexts texts = new FindingTexts();

    AcrossPass(@Nullable Path parameterFile, BatchFolder folder, Language language) {
        this.folder = folder;
        this.parameters = VerificationRun.parameters(parameterFile, language);
    }

    /** Writes a file for every month of every municipality, if there is more than one, and counts what stands in them. */
    List<MonthAnswer> look(List<MonthAnswer> answers) throws IOException {
        var municipalities = new TreeSet<String>();
        var months = new TreeSet<SettlementMonth>();
        for (var answer : answers) {
            if (answer instanceof MonthAnswer.Verified verified) {
                municipalities.add(verified.place().municipality());
                months.add(verified.done().month());
            }
        }
        if (municipalities.size() < 2) {
            return answers;
        }
        var told = new ArrayList<>(answers);
        for (var month : months) {
            look(month, told);
        }
        return told;
    }

    private void look(SettlementMonth month, List<MonthAnswer> answers) throws IOException {
        var byPerson = new TreeMap<String, List<LocalWork>>();
        for (var answer : answers) {
            if (answer instanceof MonthAnswer.Verified verified
                    && verified.done().month().equals(month)) {
                for (var work : verified.done().shared()) {
                    byPerson.computeIfAbsent(work.person(), unused -> new ArrayList<>())
                            .add(work);
                }
            }
        }
        var rule = new TwoMunicipalitiesAtOnce(parameters.on(month.first()).elapsed(Parameter.TWO_EMPLOYERS_OVERLAP));
        Map<String, List<AtOnce>> found = new HashMap<>();
        for (var work : byPerson.values()) {
            for (var one : rule.judge(work)) {
                found.computeIfAbsent(one.visit().municipality(), unused -> new ArrayList<>())
                        .add(one);
            }
        }
        for (var at = 0; at < answers.size(); at++) {
            if (answers.get(at) instanceof MonthAnswer.Verified verified
                    && verified.done().month().equals(month)) {
                var own = found.getOrDefault(verified.place().municipality(), new ArrayList<>());
                own.sort(TwoMunicipalitiesAtOnce.IN_ORDER);
                AcrossFile.write(
                        own,
                        rule,
                        texts,
                        month,
                        folder.municipality(verified.place().municipality()));
                answers.set(at, verified.with(own.size()));
            }
        }
    }
}
