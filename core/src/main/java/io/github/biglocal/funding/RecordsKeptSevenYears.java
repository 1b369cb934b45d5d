package io.github.biglocal.funding;

import io.github.biglocal.entity.Citation;
import io.github.biglocal.guidance.Guidance;
import io.github.biglocal.invariant.Require;
import io.github.biglocal.rule.Finding;
import io.github.biglocal.rule.Rule;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.RuleId;
import io.github.biglocal.rule.RuleInfo;
import io.github.biglocal.rule.RuleKind;
import io.github.biglocal.rule.Verdict;
import java.time.LocalDate;
import java.util.Optional;
import org.threeten.extra.LocalDateRange;

/** The locally trusted organisation keeps its financial records for seven years after the close. */
public final class RecordsKeptSevenYears extends Rule<CloseOut> {
    /** The rule's id. */
    public static final RuleId ID = RuleId.of("records-kept-seven-years");

    private static final int PUBLISHED_YEARS = 7;

    private final int years;

    private RecordsKeptSevenYears(int years, Citation source, LocalDateRange guidance) {
        super(
                RuleInfo.of("funding", ID, RuleKind.REQUIREMENT)
                        .title("The LTO keeps financial records for seven years")
                        .rationale("Questions about public money can come years after it was spent.")
                        .sources(source)
                        .rows("M20")
                        .guidance(guidance)
                        .basis("Local Trust's checklist of 2023-24 names seven years for the LTO's financial records.")
                        .ownReading(
                                "The seven years are counted from the day of closing (the source does not say from when)")
                        .ownReading("applied from 1 October 2023")
                        .build() /*PARAMS List.of(years + " years after the close")*/,
                CloseOut.class);
        this.years = Require.atLeast("years", 0, years);
    }

    /** {@return the rule as published: seven years} */
    public static RecordsKeptSevenYears standard() {
        return new RecordsKeptSevenYears(PUBLISHED_YEARS, Guidance.CLOSE_OUT_ESSENTIALS, Guidance.FROM_OCTOBER_2023);
    }

    /**
     * {@return the rule with another time for all days, such as for another programme}
     *
     * @param years the least number of years; 0 or more
     * @param source where that is published
     */
    public static RecordsKeptSevenYears requiring(int years, Citation source) {
        return new RecordsKeptSevenYears(years, source, LocalDateRange.ALL);
    }

    @Override
    protected Verdict judge(CloseOut closeOut, RuleContext context) {
        Optional<LocalDate> closed = closeOut.closed().filter(day -> !day.isAfter(context.asOf()));
        if (closed.isEmpty()) {
            return Verdict.notApplicable("the area has not closed, as far as is recorded");
        }
        if (!info().guidance().contains(closed.get())) {
            return Verdict.notApplicable("the area closed before the guidance");
        }
        if (closeOut.recordsKeptUntil().isEmpty()) {
            return Verdict.unknown("until when the records are kept");
        }
        LocalDate until = closeOut.recordsKeptUntil().get();
        LocalDate least = closed.get().plusYears(years);
        return until.isBefore(least) ? Verdict.breached(new KeptTooShort(until, least)) : Verdict.satisfied();
    }

    /**
     * The records are not kept long enough.
     *
     * @param until until when they are kept
     * @param least until when they have to be
     */
    public record KeptTooShort(LocalDate until, LocalDate least) implements Finding {
        @Override
        public String problem() {
            return "The records are kept until " + until + ", not until " + least + ".";
        }

        @Override
        public String repair() {
            return "Keep them until " + least + ".";
        }
    }
}
