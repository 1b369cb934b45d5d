package io.github.biglocal.examples;

import io.github.biglocal.area.Area;
import io.github.biglocal.area.AreaId;
import io.github.biglocal.match.Deal;
import io.github.biglocal.match.Leverage;
import io.github.biglocal.match.LeverageResult;
import io.github.biglocal.match.ZeroGrantPolicy;
import io.github.biglocal.programme.BigLocalRules;
import io.github.biglocal.programme.Programme;
import io.github.biglocal.rule.Report;
import io.github.biglocal.rule.Severity;
import io.github.biglocal.serialization.Problem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One programme, evaluated: what the console shows and what the JSON report holds.
 *
 * @param source the file it was read from
 * @param programme the programme's name
 * @param records how many records of each kind there are
 * @param problems what went wrong in reading
 * @param report what the rules say
 * @param leverage the leverage of the deals of each area, and of all where there are several areas
 */
public record Evaluation(
        String source,
        String programme,
        Map<String, Integer> records,
        List<Problem> problems,
        Report report,
        List<DealTable> leverage) {

    /**
     * The leverage of some deals.
     *
     * @param of whose deals: the name of an area, or all areas
     * @param deals each deal by itself, counted even if the programme put nothing in
     * @param leveraged the deals with programme money, together
     * @param all all deals together
     */
    public record DealTable(String of, List<DealRow> deals, LeverageResult leveraged, LeverageResult all) {}

    /**
     * A deal.
     *
     * @param title what it is
     * @param result it by itself
     */
    public record DealRow(String title, LeverageResult result) {}

    static Evaluation of(String source, Programme programme, List<Problem> problems, LocalDate asOf) {
        return new Evaluation(
                source,
                programme.name(),
                records(programme),
                problems,
                BigLocalRules.standard().check(programme, asOf),
                tables(programme, asOf));
    }

    /** Returns whether part of the file could not be read. */
    boolean isPartial() {
        return problems.stream().anyMatch(Evaluation::isLoss);
    }

    static boolean isLoss(Problem problem) {
        return problem.severity() == Severity.ERROR;
    }

    private static Map<String, Integer> records(Programme programme) {
        Map<String, Integer> records = new LinkedHashMap<>();
        records.put("areas", programme.areas().size());
        records.put("organisations", programme.organisations().size());
        records.put("partnerships", programme.partnerships().size());
        records.put(
                "members",
                programme.partnerships().stream()
                        .mapToInt(partnership -> partnership.members().size())
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

    private static List<DealTable> tables(Programme programme, LocalDate asOf) {
        Map<AreaId, List<Deal>> byArea = new LinkedHashMap<>();
        for (Deal deal : programme.deals()) {
            byArea.computeIfAbsent(deal.area(), unused -> new ArrayList<>()).add(deal);
        }
        List<DealTable> tables = new ArrayList<>();
        byArea.forEach((area, deals) ->
                tables.add(table(programme.find(area).map(Area::name).orElse("area " + area), deals, asOf)));
        if (tables.size() > 1) {
            tables.add(table("all areas", programme.deals(), asOf));
        }
        return tables;
    }

    private static DealTable table(String of, List<Deal> deals, LocalDate asOf) {
        Leverage leverage = Leverage.asOf(asOf);
        Leverage including = leverage.with(ZeroGrantPolicy.INCLUDE_IN_AGGREGATE);
        return new DealTable(
                of,
                deals.stream()
                        .map(deal -> new DealRow(deal.title(), including.of(List.of(deal))))
                        .toList(),
                leverage.of(deals),
                including.of(deals));
    }
}
