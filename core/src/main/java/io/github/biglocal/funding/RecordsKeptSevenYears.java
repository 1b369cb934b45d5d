package io.github.biglocal.funding;

import io.github.biglocal.entity.Citation;
import io.github.biglocal.entity.Periods;
import io.github.biglocal.entity.Reference;
import io.github.biglocal.guidance.Guidance;
import io.github.biglocal.rule.Finding;
import io.github.biglocal.rule.Parameter;
import io.github.biglocal.rule.Parameters;
import io.github.biglocal.rule.Repair;
import io.github.biglocal.rule.Rule;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.RuleId;
import io.github.biglocal.rule.RuleInfo;
import io.github.biglocal.rule.RuleKind;
import io.github.biglocal.rule.Verdict;
import io.github.biglocal.text.Text;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.threeten.extra.LocalDateRange;

/** The locally trusted organisation (LTO) keeps its financial records for seven years after the area closes. */
public final class RecordsKeptSevenYears extends Rule<CloseOut> {
    /** The rule's id. */
    public static final RuleId ID = RuleId.of("records-kept-seven-years");

    /** How long the records are to be kept. */
    public static final Parameter<Integer> YEARS =
            Parameter.wholeNumber("years", "how long records are kept after the area closes", "year", 0, 7);

    private final int years;

    private RecordsKeptSevenYears(RuleInfo info, Parameters parameters) {
        super(info, CloseOut.class, parameters);
        this.years = parameters.get(YEARS);
    }

    private static RuleInfo info(Citation source, LocalDateRange guidance) {
        return RuleInfo.of("funding", ID, RuleKind.GUIDANCE)
                .title("The LTO keeps financial records for seven years")
                .rationale("Questions about how public money was spent can arise years later.")
                .source(source)
                .rows("M20")
                .guidance(guidance)
                .basis("Local Trust's close-out checklist of 2023-24 mentions seven years for the LTO's"
                        + " financial records, among its questions to consider.")
                .ownReading(
                        "The seven years are counted from the date the area closed (the source does not say when they begin)")
                .ownReading("applied from 1 October 2023")
                .build();
    }

    /** {@return the rule as published: seven years} */
    public static RecordsKeptSevenYears standard() {
        return new RecordsKeptSevenYears(
                info(Guidance.CLOSE_OUT_ESSENTIALS, Guidance.FROM_OCTOBER_2023), Parameters.of(YEARS));
    }

    /**
     * {@return the rule with another time for all days, such as for another programme}
     *
     * @param years the least number of years; 0 or more
     * @param source where that is published
     */
    public static RecordsKeptSevenYears requiring(int years, Citation source) {
        Objects.requireNonNull(source, "source");
        return new RecordsKeptSevenYears(
                info(source, LocalDateRange.ALL), Parameters.of(YEARS).with(YEARS, years));
    }

    @Override
    protected Rule<CloseOut> with(Parameters changed) {
        return new RecordsKeptSevenYears(info(), changed);
    }

    @Override
    protected Verdict judge(CloseOut closeOut, RuleContext context) {
        if (CloseOutRules.isOpen(closeOut, context)) {
            return Verdict.notApplicable(CloseOutRules.NOT_CLOSED);
        }
        if (CloseOutRules.isBefore(info().guidance(), closeOut)) {
            return Verdict.notApplicable(CloseOutRules.BEFORE_GUIDANCE);
        }
        if (closeOut.recordsKeptUntil().isEmpty()) {
            return Verdict.unknown(closeOut, "recordsKeptUntil", "until when the LTO will keep the financial records");
        }
        LocalDate until = closeOut.recordsKeptUntil().get();
        LocalDate least = Periods.monthsLater(closeOut.closed().orElseThrow(), 12L * years);
        return until.isBefore(least)
                ? Verdict.breached(new KeptTooShort(closeOut.reference(), until, least))
                : Verdict.satisfied();
    }

    /**
     * The records are not kept long enough.
     *
     * @param closeOut the close-out
     * @param until the day until which they are kept
     * @param least the day until which they have to be kept
     */
    public record KeptTooShort(Reference closeOut, LocalDate until, LocalDate least) implements Finding {
        public KeptTooShort {
            Objects.requireNonNull(closeOut, "closeOut");
            Objects.requireNonNull(least, "least");
            Objects.requireNonNull(until, "until");
        }

        @Override
        public Optional<String> aboutField() {
            return Optional.of("recordsKeptUntil");
        }

        @Override
        public String problem() {
            return "The financial records are to be kept only until " + Text.day(until) + ", not until "
                    + Text.day(least) + ".";
        }

        @Override
        public String repair() {
            return "Keep the records until " + Text.day(least) + ".";
        }

        @Override
        public List<Repair> repairs() {
            return List.of(Repair.set(closeOut, "recordsKeptUntil", least));
        }
    }
}
