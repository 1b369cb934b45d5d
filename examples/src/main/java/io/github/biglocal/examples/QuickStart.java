package io.github.biglocal.examples;

import io.github.biglocal.match.Leverage;
import io.github.biglocal.match.LeverageConvention;
import io.github.biglocal.match.LeverageResult;
import io.github.biglocal.programme.BigLocalRules;
import io.github.biglocal.programme.Programme;
import io.github.biglocal.rule.Report;
import io.github.biglocal.serialization.json.BigLocalJson;
import java.nio.file.Path;
import java.time.LocalDate;

/** Which areas break which rules and by how much, and what each pound of programme money came with. */
public final class QuickStart {
    private QuickStart() {}

    /**
     * Reads a programme, checks it, and prints findings and leverage.
     *
     * @param args a file and a date, such as {@code programme.json 2020-02-29}
     */
    public static void main(String[] args) {
        Programme programme = BigLocalJson.standard().read(Path.of(args[0])).orThrow();
        Report report = BigLocalRules.standard().check(programme, LocalDate.parse(args[1]));
        for (Report.Reported reported : report.findings()) {
            System.out.println(reported.severity() + " " + reported.rule() + " " + reported.place());
            System.out.println("  " + reported.finding().problem() + " "
                    + reported.finding().repair());
        }
        LeverageResult leverage = Leverage.standard().of(programme.deals());
        for (LeverageResult.Part deal : leverage.parts()) {
            System.out.println(deal.deal() + " " + deal.ratio(LeverageConvention.MATCH_PER_GRANT));
        }
        System.out.println("All deals " + leverage.ratio(LeverageConvention.MATCH_PER_GRANT));
        System.out.println("Influenced, not leveraged: " + leverage.influenced());
    }
}
