package io.github.biglocal.examples;

import io.github.biglocal.area.Area;
import io.github.biglocal.entity.Reference;
import io.github.biglocal.match.Deal;
import io.github.biglocal.match.Leverage;
import io.github.biglocal.match.LeverageConvention;
import io.github.biglocal.match.LeverageRatio;
import io.github.biglocal.match.LeverageResult;
import io.github.biglocal.match.ZeroGrantPolicy;
import io.github.biglocal.money.Ratio;
import io.github.biglocal.programme.BigLocalRules;
import io.github.biglocal.programme.Programme;
import io.github.biglocal.rule.Finding;
import io.github.biglocal.rule.Report;
import io.github.biglocal.rule.RuleId;
import io.github.biglocal.rule.Severity;
import io.github.biglocal.rule.Verdict;
import io.github.biglocal.serialization.Problem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One programme, evaluated: what the console shows and what the JSON report holds.
 *
 * @param source the file it was read from
 * @param programme the programme's name
 * @param asOf the date the rules were asked about
 * @param records how many records of each kind there are
 * @param problems what went wrong in reading, as sentences with their places
 * @param lost how many of those problems lost something
 * @param verdicts how many verdicts of each kind the rules gave
 * @param findings what is wrong
 * @param margins by how much rules are satisfied, where they can say
 * @param unknown what could not be decided, by rule, and for how many records
 * @param leverage the leverage of each area that has deals
 */
public record Evaluation(
        String source,
        String programme,
        LocalDate asOf,
        Map<String, Integer> records,
        List<String> problems,
        int lost,
        Map<String, Long> verdicts,
        List<FindingRow> findings,
        List<MarginRow> margins,
        Map<RuleId, Integer> unknown,
        List<AreaLeverage> leverage) {

    /**
     * A finding.
     *
     * @param severity how much it matters
     * @param rule the rule
     * @param place the record
     * @param problem what is wrong, as a sentence
     * @param repair how to mend it, as a sentence
     * @param detail the same in figures
     */
    public record FindingRow(
            Severity severity, RuleId rule, Reference place, String problem, String repair, Finding detail) {}

    /**
     * By how much a rule is satisfied.
     *
     * @param rule the rule
     * @param subject the record
     * @param description by how much, as a sentence
     */
    public record MarginRow(RuleId rule, Reference subject, String description) {}

    /**
     * The leverage of an area's deals.
     *
     * @param area the area's name
     * @param deals each deal by itself, those left out of the total too
     * @param leveraged the total of the deals with programme money
     * @param all the total with the deals without programme money included
     * @param meanMatchPerGrant the mean of the deals' ratios; empty if none has one
     * @param medianMatchPerGrant the median of the deals' ratios; empty if none has one
     */
    public record AreaLeverage(
            String area,
            List<DealRow> deals,
            Total leveraged,
            Total all,
            Optional<Ratio> meanMatchPerGrant,
            Optional<Ratio> medianMatchPerGrant) {}

    /**
     * A deal.
     *
     * @param title what it is
     * @param result it by itself, whatever the programme put in
     */
    public record DealRow(String title, Total result) {}

    /**
     * A leverage result and its ratios.
     *
     * @param result the result, with its inputs and what it leaves out
     * @param ratios the ratio in each convention
     * @param withoutOne the match per pound without one of the deals, by the deal left out
     */
    public record Total(
            LeverageResult result,
            Map<LeverageConvention, LeverageRatio> ratios,
            Map<String, LeverageRatio> withoutOne) {
        static Total of(LeverageResult result) {
            Map<LeverageConvention, LeverageRatio> ratios = new EnumMap<>(LeverageConvention.class);
            for (LeverageConvention convention : LeverageConvention.values()) {
                ratios.put(convention, result.ratio(convention));
            }
            Map<String, LeverageRatio> withoutOne = new LinkedHashMap<>();
            for (LeverageResult.LeaveOneOut one : result.leaveOneOut()) {
                withoutOne.put(one.dropped().value(), one.rest().ratio(LeverageConvention.MATCH_PER_GRANT));
            }
            return new Total(result, ratios, withoutOne);
        }
    }

    static Evaluation of(String source, Programme programme, List<Problem> problems, LocalDate asOf) {
        Report report = BigLocalRules.standard().check(programme, asOf);
        Map<String, Long> verdicts = new LinkedHashMap<>();
        for (Class<? extends Verdict> kind : List.of(
                Verdict.Satisfied.class, Verdict.Breached.class, Verdict.NotApplicable.class, Verdict.Unknown.class)) {
            verdicts.put(kind.getSimpleName(), report.count(kind));
        }
        List<MarginRow> margins = new ArrayList<>();
        Map<RuleId, Integer> unknown = new LinkedHashMap<>();
        for (Report.Result result : report.results()) {
            if (result.verdict() instanceof Verdict.Satisfied satisfied) {
                satisfied
                        .margin()
                        .ifPresent(margin ->
                                margins.add(new MarginRow(result.rule(), result.subject(), margin.description())));
            } else if (result.verdict() instanceof Verdict.Unknown) {
                unknown.merge(result.rule(), 1, Integer::sum);
            }
        }
        return new Evaluation(
                source,
                programme.name(),
                asOf,
                records(programme),
                problems.stream().map(Problem::toString).toList(),
                (int) problems.stream()
                        .filter(problem -> problem.severity() == Severity.ERROR)
                        .count(),
                verdicts,
                report.findings().stream()
                        .map(found -> new FindingRow(
                                found.severity(),
                                found.rule(),
                                found.place(),
                                found.finding().problem(),
                                found.finding().repair(),
                                found.finding()))
                        .toList(),
                margins,
                unknown,
                programme.areas().stream()
                        .flatMap(area -> leverage(area, programme).stream())
                        .toList());
    }

    private static Map<String, Integer> records(Programme programme) {
        Map<String, Integer> records = new LinkedHashMap<>();
        records.put("areas", programme.areas().size());
        records.put("organisations", programme.organisations().size());
        records.put("partnerships", programme.partnerships().size());
        records.put(
                "members",
                programme.partnerships().stream()
                        .mapToInt(each -> each.members().size())
                        .sum());
        records.put("LTO appointments", programme.ltoAppointments().size());
        records.put("rep assignments", programme.repAssignments().size());
        records.put("plans", programme.plans().size());
        records.put("allocations", programme.allocations().size());
        records.put("funding agreements", programme.fundingAgreements().size());
        records.put("schemes", programme.schemes().size());
        records.put("grants", programme.grants().size());
        records.put("loans", programme.loans().size());
        records.put("commissions", programme.commissions().size());
        records.put("deals", programme.deals().size());
        records.put("stated totals", programme.statedTotals().size());
        records.values().removeIf(number -> number == 0);
        return records;
    }

    private static Optional<AreaLeverage> leverage(Area area, Programme programme) {
        List<Deal> deals = programme.deals().stream()
                .filter(deal -> deal.area().equals(area.id()))
                .toList();
        if (deals.isEmpty()) {
            return Optional.empty();
        }
        Leverage leverage = Leverage.standard();
        Leverage including = leverage.with(ZeroGrantPolicy.INCLUDE_IN_AGGREGATE);
        LeverageResult leveraged = leverage.of(deals);
        return Optional.of(new AreaLeverage(
                area.name(),
                deals.stream()
                        .map(deal -> new DealRow(deal.title(), Total.of(including.of(List.of(deal)))))
                        .toList(),
                Total.of(leveraged),
                Total.of(including.of(deals)),
                leveraged.meanOfRatios(LeverageConvention.MATCH_PER_GRANT),
                leveraged.medianOfRatios(LeverageConvention.MATCH_PER_GRANT)));
    }
}
