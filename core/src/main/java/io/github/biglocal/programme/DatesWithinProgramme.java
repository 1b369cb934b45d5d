package io.github.biglocal.programme;

import io.github.biglocal.entity.Change;
import io.github.biglocal.entity.Periods;
import io.github.biglocal.entity.Reference;
import io.github.biglocal.guidance.Guidance;
import io.github.biglocal.rule.Finding;
import io.github.biglocal.rule.Rule;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.RuleId;
import io.github.biglocal.rule.RuleInfo;
import io.github.biglocal.rule.RuleKind;
import io.github.biglocal.rule.Severity;
import io.github.biglocal.rule.Verdict;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.threeten.extra.LocalDateRange;

/**
 * Every dated thing falls within the programme's period. Fields that tell of the world beside the programme, such as where
 * somebody lived, are excepted: the caller may say which.
 */
public final class DatesWithinProgramme extends Rule<Programme> {
    /** The rule's id. */
    public static final RuleId ID = RuleId.of("dates-within-programme");

    private static final Set<String> BESIDE_THE_PROGRAMME = Set.of("residence", "volunteerTime");

    private final Set<String> excepted;

    private DatesWithinProgramme(Set<String> excepted) {
        super(
                RuleInfo.of("programme", ID, RuleKind.RECORDS)
                        .severity(Severity.WARNING)
                        .title("Every date is within the programme")
                        .rationale("A date before the programme began or after it ended is probably a recording error.")
                        .sources(Guidance.SPENDING_OUT)
                        .rows("D3")
                        .basis("The library's own check: a date outside the programme is probably a slip.")
                        .ownReading("Residence and volunteer time may be dated otherwise")
                        .ownReading("the programme's period is the record's own")
                        .build() /*PARAMS List.of("fields that may be dated otherwise: " + String.join(", ", new TreeSet<>(excepted)))*/,
                Programme.class);
        this.excepted = Set.copyOf(excepted);
    }

    /** {@return the rule with the usual exceptions} */
    public static DatesWithinProgramme standard() {
        return new DatesWithinProgramme(BESIDE_THE_PROGRAMME);
    }

    /**
     * {@return this rule with further fields excepted}
     *
     * @param fields the names of fields, as the records' accessors have them
     */
    public DatesWithinProgramme excepting(String... fields) {
        Set<String> all = new TreeSet<>(excepted);
        all.addAll(List.of(fields));
        return new DatesWithinProgramme(all);
    }

    @Override
    protected Verdict judge(Programme programme, RuleContext context) {
        if (programme.period().isEmpty()) {
            return Verdict.unknown("when the programme runs");
        }
        LocalDateRange period = programme.period().get();
        SortedSet<Change> outside = new TreeSet<>();
        for (Change change : programme.changes()) {
            boolean its = change.where().equals(programme.reference());
            if (!its && !excepted.contains(change.what()) && !isWithin(period, change.date())) {
                outside.add(change);
            }
        }
        return Verdict.of(outside.stream()
                .map(change -> new OutsideDate(change.where(), change.what(), change.date(), period))
                .toList());
    }

    /** The day after the last is within: it is the change that ends what lasted until the last. */
    private static boolean isWithin(LocalDateRange period, LocalDate date) {
        return !date.isBefore(period.getStart()) && (period.isUnboundedEnd() || !date.isAfter(period.getEnd()));
    }

    /**
     * A date outside the programme's period.
     *
     * @param record the record that has it
     * @param field the field
     * @param date the date, or the day after the last one of a period
     * @param period the programme's period
     */
    public record OutsideDate(Reference record, String field, LocalDate date, LocalDateRange period)
            implements Finding {
        @Override
        public Optional<Reference> place() {
            return Optional.of(record);
        }

        @Override
        public String problem() {
            return "Its field " + field + " changes on " + date + ", outside the programme's period, "
                    + Periods.describe(period) + ".";
        }

        @Override
        public String repair() {
            return "Correct the date, or the programme's period.";
        }
    }
}
