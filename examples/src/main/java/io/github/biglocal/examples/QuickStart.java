package io.github.biglocal.examples;

import io.github.biglocal.match.Leverage;
import io.github.biglocal.match.LeverageConvention;
import io.github.biglocal.match.LeverageResult;
import io.github.biglocal.partnership.ResidentMajority;
import io.github.biglocal.programme.BigLocalRules;
import io.github.biglocal.programme.Programme;
import io.github.biglocal.reading.Loaded;
import io.github.biglocal.rule.Report;
import io.github.biglocal.serialization.json.BigLocalJson;
import java.nio.file.Path;
import java.time.LocalDate;

/** Which boards keep the 51 % rule and by how much the others miss it, and what each pound of programme money came with. */
public final class QuickStart {
    private QuickStart() {}

    /**
     * Reads a programme, checks it, and prints verdicts and leverage.
     *
     * @param args a file and a date, such as {@code programme.json 2020-02-29}
     */
    public static void main(String[] args) {
        LocalDate asOf = LocalDate.parse(args[1]);
        Loaded<Programme> loaded = BigLocalJson.standard().read(Path.of(args[0]));
        loaded.problems().forEach(System.out::println);
        Programme programme = loaded.orThrow();

        Report report = BigLocalRules.standard().check(programme, asOf);
        for (Report.Result result : report.results(ResidentMajority.ID)) {
            System.out.println(result.about() + ": " + result.verdict().description());
        }
        System.out.println(report.open().size() + " open findings of all rules");

        LeverageResult leverage = Leverage.asOf(asOf).of(programme.projects());
        for (LeverageResult.Part project : leverage.parts()) {
            System.out.println(project.project() + ": " + project.ratio(LeverageConvention.MATCH_PER_GRANT));
        }
        System.out.println("All of them: " + leverage.ratio(LeverageConvention.MATCH_PER_GRANT));
        leverage.leftOut().forEach(project -> System.out.println("Left out: " + project));
    }
}
