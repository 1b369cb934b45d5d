package io.github.biglocal.funding;

import io.github.biglocal.entity.Change;
import io.github.biglocal.entity.Changes;
import io.github.biglocal.entity.Citation;
import io.github.biglocal.entity.Edition;
import io.github.biglocal.entity.Reference;
import io.github.biglocal.entity.Series;
import io.github.biglocal.guidance.Guidance;
import io.github.biglocal.invariant.Amounts;
import io.github.biglocal.invariant.InvalidValueException;
import io.github.biglocal.invariant.Require;
import io.github.biglocal.rule.Finding;
import io.github.biglocal.rule.Parameter;
import io.github.biglocal.rule.Parameters;
import io.github.biglocal.rule.Repair;
import io.github.biglocal.rule.Rule;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.RuleId;
import io.github.biglocal.rule.RuleInfo;
import io.github.biglocal.rule.RuleKind;
import io.github.biglocal.rule.Severity;
import io.github.biglocal.rule.Verdict;
import io.github.biglocal.text.Text;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.threeten.extra.LocalDateRange;

/**
 * The uplifts recorded for an allocation are those that every area was given: £105,000 in 2017 and £50,000 in 2020, so
 * £1,000,000 became £1,105,000 and then £1,155,000.
 *
 * <p>Only the years were published. Within the year the uplift may be recorded or not; from its last day it has to be.
 */
public final class AllocationHasUplifts extends Rule<Allocation> {
    /** The rule's id. */
    public static final RuleId ID = RuleId.of("allocation-has-uplifts");

    /** The uplifts as published: how much, and the year in which each was given. */
    public static final Series<Edition<Money>> PUBLISHED =
            Series.of(List.of(inYear(2017, 105_000), inYear(2020, 50_000)));

    /** The uplifts: how much each is, and the period within which it is to be recorded. */
    public static final Parameter<Series<Edition<Money>>> UPLIFT = Parameter.dated(
            Parameter.money(
                    "uplift",
                    "the uplift given to every area, to be recorded by the end of the period",
                    Money.zero(CurrencyUnit.GBP)),
            PUBLISHED);

    private final Series<Edition<Money>> uplifts;

    private AllocationHasUplifts(RuleInfo info, Parameters parameters) {
        super(info, Allocation.class, parameters);
        this.uplifts = parameters.get(UPLIFT);
        Require.of(AllocationHasUplifts.class)
                .oneCurrency("uplifts", new Amounts().each(uplifts.entries(), Edition::value));
    }

    private static Edition<Money> inYear(int year, int pounds) {
        return Edition.of(
                LocalDateRange.ofClosed(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31)),
                Money.of(CurrencyUnit.GBP, pounds),
                Guidance.UPLIFTS);
    }

    private static RuleInfo info(Collection<Citation> sources) {
        return RuleInfo.of("funding", ID, RuleKind.RECORDS)
                .severity(Severity.WARNING)
                .title("The allocation includes the uplifts given to every area")
                .rationale("Every area was given the same uplifts, so a missing or extra uplift is a recording error.")
                .sources(sources)
                .rows("M2", "M3", "M4")
                .guidance(Guidance.WHOLE_PROGRAMME)
                .basis("Local Trust's announcement of 2020 says that every area was given £105,000 (2017) and £50,000"
                        + " (2020); the library compares the record with it.")
                .ownReading("Only the year of each uplift is published, so it has to be recorded by 31"
                        + " December of that year")
                .build();
    }

    /** {@return the rule as published} */
    public static AllocationHasUplifts standard() {
        return new AllocationHasUplifts(info(List.of(Guidance.UPLIFTS)), Parameters.of(UPLIFT));
    }

    /**
     * {@return the rule with other uplifts, such as those of another programme}
     *
     * @param uplifts how much, and the period within which each is to be recorded, with its source; at least one; all in one
     *     currency
     * @throws InvalidValueException if there is none, or none has a source
     */
    public static AllocationHasUplifts ofEditions(Series<Edition<Money>> uplifts) {
        return new AllocationHasUplifts(
                info(uplifts.entries().stream()
                        .flatMap(edition -> edition.source().stream())
                        .distinct()
                        .toList()),
                Parameters.of(UPLIFT).with(UPLIFT, uplifts));
    }

    @Override
    protected Rule<Allocation> with(Parameters changed) {
        return new AllocationHasUplifts(info(), changed);
    }

    @Override
    public List<Change> changes() {
        Changes changes = Changes.of(reference()).during("guidance", info().guidance());
        for (Edition<Money> uplift : uplifts.entries()) {
            changes.during("uplift", uplift.period());
            lastDay(uplift).ifPresent(day -> changes.on("uplift", Optional.of(day)));
        }
        return changes.toList();
    }

    private static Optional<LocalDate> lastDay(Edition<Money> uplift) {
        return Optional.of(uplift.period())
                .filter(period -> !period.isUnboundedEnd())
                .map(LocalDateRange::getEndInclusive);
    }

    @Override
    protected Verdict judge(Allocation allocation, RuleContext context) {
        LocalDate asOf = context.asOf();
        List<Edition<Money>> begun = uplifts.entries().stream()
                .filter(uplift -> !uplift.period().isAfter(asOf))
                .toList();
        if (begun.isEmpty()) {
            return Verdict.notApplicable("no uplift had been given by the date asked about");
        }
        CurrencyUnit currency = begun.get(0).value().getCurrencyUnit();
        if (!allocation.initial().getCurrencyUnit().equals(currency)) {
            return Verdict.notApplicable("the allocation and the uplifts are in different currencies");
        }
        Money most = Money.total(begun.stream().map(Edition::value).toList());
        Money least = Money.zero(currency)
                .plus(begun.stream()
                        .filter(uplift -> lastDay(uplift)
                                .filter(day -> !day.isAfter(asOf))
                                .isPresent())
                        .map(Edition::value)
                        .toList());
        Money recorded = allocation.amountOn(asOf).minus(allocation.initial());
        if (recorded.isLessThan(least)) {
            return Verdict.breached(new UpliftsDiffer(allocation.reference(), recorded, least));
        }
        return recorded.isGreaterThan(most)
                ? Verdict.breached(new UpliftsDiffer(allocation.reference(), recorded, most))
                : Verdict.satisfied();
    }

    /**
     * The uplifts recorded are not those given.
     *
     * @param allocation the allocation
     * @param recorded what is recorded by the day
     * @param given what was given by the day
     */
    public record UpliftsDiffer(Reference allocation, Money recorded, Money given) implements Finding {
        public UpliftsDiffer {
            Objects.requireNonNull(allocation, "allocation");
            Objects.requireNonNull(given, "given");
            Objects.requireNonNull(recorded, "recorded");
        }

        @Override
        public Optional<String> aboutField() {
            return Optional.of("uplifts");
        }

        @Override
        public String problem() {
            return (recorded.isZero()
                            ? "No uplifts are recorded"
                            : "The uplifts recorded total " + Text.money(recorded))
                    + ", but every area was given " + Text.money(given) + ".";
        }

        @Override
        public String repair() {
            return recorded.isLessThan(given)
                    ? "Record the missing " + Text.money(given.minus(recorded)) + "."
                    : "Remove the " + Text.money(recorded.minus(given)) + " that was not given.";
        }

        @Override
        public List<Repair> repairs() {
            return List.of(Repair.correct(allocation, "uplifts"));
        }
    }
}
