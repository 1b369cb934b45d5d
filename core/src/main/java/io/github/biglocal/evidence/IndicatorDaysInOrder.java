package io.github.biglocal.evidence;

import io.github.biglocal.guidance.Guidance;
import io.github.biglocal.rule.Event;
import io.github.biglocal.rule.Finding;
import io.github.biglocal.rule.OutOfOrder;
import io.github.biglocal.rule.Rule;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.RuleId;
import io.github.biglocal.rule.RuleInfo;
import io.github.biglocal.rule.RuleKind;
import io.github.biglocal.rule.Severity;
import io.github.biglocal.rule.Template;
import io.github.biglocal.rule.Verdict;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * No reading of an indicator is dated before its baseline, and its target is dated after it. Dates that are not recorded are
 * passed over.
 */
public final class IndicatorDaysInOrder extends Rule<Indicator> {
    /** The rule's id. */
    public static final RuleId ID = RuleId.of("indicator-days-in-order");

    private static final Optional<Template> READING =
            Optional.of(new Template("Correct whichever date is wrong, or make that reading the baseline."));

    /** A target with the date of the baseline is not after it. */
    private static final Optional<Template> TARGET = Optional.of(
            new Template("The target is for {later day}, which is not after the baseline ({earlier day})."));

    /** Makes the rule. */
    public IndicatorDaysInOrder() {
        super(
                RuleInfo.of("evidence", ID, RuleKind.RECORDS)
                        .severity(Severity.WARNING)
                        .title("An indicator's readings and target are dated after its baseline")
                        .rationale("A reading or target dated before the baseline is a recording error.")
                        .sources(Guidance.CONSISTENCY)
                        .rows("GT12")
                        .basis("The library's own check: the dates contradict each other.")
                        .build(),
                Indicator.class);
    }

    @Override
    protected Verdict judge(Indicator indicator, RuleContext context) {
        Optional<LocalDate> baseline = indicator.baseline().flatMap(Measure::date);
        if (baseline.isEmpty()) {
            return Verdict.notApplicable("the indicator's baseline is not dated");
        }
        Event begins = Event.of("the baseline", "was taken", indicator, "baseline/date", baseline.get());
        List<Event> readings = IntStream.range(0, indicator.readings().size())
                .boxed()
                .flatMap(i -> indicator.readings().get(i).date().stream()
                        .map(day -> Event.of("the reading", "was taken", indicator, "readings/" + i + "/date", day)))
                .sorted(Comparator.comparing(Event::day))
                .toList();
        Optional<Event> target = indicator
                .target()
                .flatMap(Measure::date)
                .map(day -> Event.of("the target", "is set", indicator, "target/date", day));
        if (readings.isEmpty() && target.isEmpty()) {
            return Verdict.notApplicable("neither a reading nor the target of the indicator is dated");
        }
        List<OutOfOrder> findings = new ArrayList<>();
        readings.stream()
                .filter(reading -> reading.day().isBefore(begins.day()))
                .forEach(reading -> findings.add(new OutOfOrder(begins, reading, Optional.empty(), READING)));
        target.filter(reached -> !reached.day().isAfter(begins.day()))
                .ifPresent(reached -> findings.add(new OutOfOrder(begins, reached, TARGET, Optional.empty())));
        return Verdict.of(findings);
    }

    @Override
    public List<Class<? extends Finding>> findingTypes() {
        return List.of(OutOfOrder.class);
    }
}
