package io.github.biglocal.funding;

import io.github.biglocal.guidance.Guidance;
import io.github.biglocal.money.Ratio;
import io.github.biglocal.plan.Plan;
import io.github.biglocal.plan.PlannedSpend;
import io.github.biglocal.rule.FarFrom;
import io.github.biglocal.rule.Finding;
import io.github.biglocal.rule.Missing;
import io.github.biglocal.rule.Parameter;
import io.github.biglocal.rule.Parameters;
import io.github.biglocal.rule.Rule;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.RuleId;
import io.github.biglocal.rule.RuleInfo;
import io.github.biglocal.rule.RuleKind;
import io.github.biglocal.rule.Verdict;
import io.github.biglocal.text.Text;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;

/**
 * The costed vision of a plan from September 2019 or later covers about the whole allocation of the area, as it was on
 * the day of the plan. How much it may differ is the library's own reading.
 */
public final class CostedVisionCoversAllocation extends Rule<Plan> {
    /** The rule's id. */
    public static final RuleId ID = RuleId.of("costed-vision-covers-allocation");

    /** The share of the allocation by which the costed vision may differ from it. */
    public static final Parameter<Ratio> TOLERANCE = Parameter.share(
            "tolerance",
            "the largest difference allowed between the costed vision and the allocation, as a share of the allocation",
            Ratio.of(1, 10));

    private static final String VISION = "the costed vision";

    private CostedVisionCoversAllocation(Parameters parameters) {
        super(
                RuleInfo.of("funding", ID, RuleKind.GUIDANCE)
                        .title("The costed vision covers roughly the whole allocation")
                        .rationale(
                                "The costed vision shows how the whole allocation will be spent by the end of the programme.")
                        .sources(Guidance.PLAN_2019)
                        .rows("L2")
                        .guidance(Guidance.FROM_SEPTEMBER_2019)
                        .basis(
                                "Local Trust's guidance of September 2019 says that the costed vision sets out broadly how the whole allocation will be spent.")
                        .ownReading("A costed vision within a tenth of the allocation counts as covering it")
                        .ownReading("compared with the allocation on the date of the plan")
                        .build(),
                Plan.class,
                parameters);
    }

    /** {@return the rule with the library's own tolerance, a tenth of the allocation} */
    public static CostedVisionCoversAllocation standard() {
        return new CostedVisionCoversAllocation(Parameters.of(TOLERANCE));
    }

    @Override
    protected Rule<Plan> with(Parameters changed) {
        return new CostedVisionCoversAllocation(changed);
    }

    @Override
    protected Verdict judge(Plan plan, RuleContext context) {
        if (plan.dated().filter(day -> day.isAfter(context.asOf())).isPresent()) {
            return Verdict.notApplicable("the plan is dated after the date asked about");
        }
        if (plan.dated().filter(info().guidance().getStart()::isAfter).isPresent()) {
            return Verdict.notApplicable("the plan is dated before the guidance of September 2019");
        }
        Optional<Money> vision =
                plan.costedVision().stream().map(PlannedSpend::amount).reduce(Money::plus);
        if (vision.isEmpty()) {
            return Verdict.notApplicable("the plan has no costed vision on record");
        }
        List<Missing> missing = new ArrayList<>();
        if (plan.dated().isEmpty()) {
            missing.add(Missing.of(plan, "period", "when the plan was submitted or endorsed, or when it starts"));
        }
        List<Allocation> allocations = context.find(Allocation.BY_AREA, plan.area());
        if (allocations.size() != 1) {
            missing.add(new Missing(
                    plan.area().reference(),
                    "Allocation",
                    allocations.isEmpty()
                            ? "how much the area was allocated"
                            : "which of the area's allocations on record is right"));
        }
        if (!missing.isEmpty()) {
            return Verdict.unknown(missing, missing.size());
        }
        Money allocated = allocations.get(0).amountOn(plan.dated().orElseThrow());
        if (!vision.get().isSameCurrency(allocated)) {
            return Verdict.notApplicable("the costed vision and the allocation are in different currencies");
        }
        return compare(plan, vision.get(), allocated);
    }

    private Verdict compare(Plan plan, Money vision, Money allocated) {
        if (allocated.isZero()) {
            return Verdict.notApplicable("the allocation is " + Text.money(allocated));
        }
        Ratio tolerance = parameters().get(TOLERANCE);
        Ratio difference = Ratio.of(vision.minus(allocated).abs(), allocated);
        return difference.compareTo(tolerance) <= 0
                ? Verdict.satisfied()
                : Verdict.breached(new FarFrom(
                        plan.reference(),
                        "costedVision",
                        VISION,
                        vision,
                        "the allocation",
                        allocated,
                        part(allocated, Ratio.ONE.minus(tolerance), RoundingMode.CEILING),
                        part(allocated, Ratio.ONE.plus(tolerance), RoundingMode.FLOOR)));
    }

    private static Money part(Money whole, Ratio share, RoundingMode rounding) {
        return Money.ofMinor(
                whole.getCurrencyUnit(),
                share.times(Ratio.of(whole.getAmountMinorLong(), 1))
                        .toDecimal(0, rounding)
                        .longValueExact());
    }

    @Override
    public List<Class<? extends Finding>> findingTypes() {
        return List.of(FarFrom.class);
    }
}
