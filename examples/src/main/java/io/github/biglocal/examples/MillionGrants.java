package io.github.biglocal.examples;

import io.github.biglocal.grant.Grant;
import io.github.biglocal.programme.BigLocalRules;
import io.github.biglocal.programme.RecordReader;
import io.github.biglocal.rule.Records;
import io.github.biglocal.rule.Report;
import io.github.biglocal.rule.Retention;
import io.github.biglocal.rule.RuleSet;
import io.github.biglocal.serialization.json.BigLocalJson;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Grants that do not fit in memory: read, checked and added up, some thousands at a time. */
public final class MillionGrants {
    private static final int AT_A_TIME = 5_000;

    private MillionGrants() {}

    /**
     * Prints the problems of reading, the findings, the counts of all verdicts and the totals by currency. A rule that compares
     * grants with each other sees only those that are in memory together.
     *
     * @param args a file of lines of JSON and a date, such as {@code grants.ndjson 2026-11-30}
     */
    public static void main(String[] args) {
        LocalDate asOf = LocalDate.parse(args[1]);
        RuleSet rules = BigLocalRules.standard();
        Report counts = rules.check(Records.NONE, asOf, Retention.COUNTS);
        SortedMap<CurrencyUnit, Money> awarded = new TreeMap<>();

        try (RecordReader<Grant> reader = BigLocalJson.standard().records(Path.of(args[0]), Grant.class)) {
            while (reader.hasNext()) {
                List<Grant> some = next(reader);
                counts = counts.merge(rules.check(Records.of(some), asOf, MillionGrants::print));
                some.stream()
                        .flatMap(grant -> grant.amountAwarded().stream())
                        .forEach(amount -> awarded.merge(amount.getCurrencyUnit(), amount, Money::plus));
            }
        }
        System.out.println(counts.counts());
        awarded.values().forEach(System.out::println);
    }

    private static List<Grant> next(RecordReader<Grant> reader) {
        List<Grant> some = new ArrayList<>();
        while (reader.hasNext() && some.size() < AT_A_TIME) {
            RecordReader.Next<Grant> next = reader.next();
            next.problems().forEach(System.out::println);
            next.record().ifPresent(some::add);
        }
        return some;
    }

    private static void print(Report.Entry entry) {
        if (entry instanceof Report.PlacedFinding finding) {
            System.out.println(finding);
        }
    }
}
