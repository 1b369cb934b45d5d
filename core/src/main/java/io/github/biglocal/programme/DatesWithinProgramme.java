package io.github.biglocal.programme;

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
import io.github.biglocal.rule.Severity;
import io.github.biglocal.rule.Verdict;
import io.github.biglocal.text.Text;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.threeten.extra.LocalDateRange;

/**
 * Every date of the records is within the programme's period. Fields about the world outside the programme, such as
 * where a person lived, are excepted; the caller may choose which. Days that are not in a record and only follow from
 * it are not checked.
 */
public final class DatesWithinProgramme extends Rule<Programme> {
    /** The rule's id. */
    public static final RuleId ID = RuleId.of("dates-within-programme");

    /** Which fields may have dates outside the programme. */
    public static final Parameter<Set<DatedField>> EXCEPTED = Parameter.codes(
            "excepted",
            "the fields that may have dates outside the programme",
            DatedField.class,
            DatedField::of,
            Set.of(
                    DatedField.AFFILIATIONS,
                    DatedField.BOUNDARY_CHANGES,
                    DatedField.FORMER_NAMES,
                    DatedField.RECORDS_KEPT_UNTIL,
                    DatedField.REPAYMENTS_DUE,
                    DatedField.RESIDENCE,
                    DatedField.TENURES,
                    DatedField.VOLUNTEER_TIME));

    private DatesWithinProgramme(Parameters parameters) {
        super(
                RuleInfo.of("programme", ID, RuleKind.RECORDS)
                        .severity(Severity.WARNING)
                        .title("Every date is within the programme")
                        .rationale("A date before the programme began or after it ended is probably a recording error.")
                        .sources(Guidance.CONSISTENCY)
                        .rows("D3")
                        .basis("The library's own check: a date outside the programme is probably a recording error.")
                        .ownReading(
                                "What may well begin before the programme or outlast it, such as residence, affiliations and tenures, may be dated outside it")
                        .ownReading("the programme's period is the one recorded")
                        .build(),
                Programme.class,
                parameters);
    }

    /** {@return the rule with the usual exceptions} */
    public static DatesWithinProgramme standard() {
        return new DatesWithinProgramme(Parameters.of(EXCEPTED));
    }

    /**
     * {@return this rule with further fields excepted}
     *
     * @param fields the names of fields, as the records' accessors have them
     */
    public DatesWithinProgramme excepting(String... fields) {
        Objects.requireNonNull(fields, "fields");
        Set<DatedField> all = new HashSet<>(parameters().get(EXCEPTED));
        Stream.of(fields).map(DatedField::ofAccessor).forEach(all::add);
        return new DatesWithinProgramme(parameters().with(EXCEPTED, all));
    }

    @Override
    protected Rule<Programme> with(Parameters changed) {
        return new DatesWithinProgramme(changed);
    }

    @Override
    protected boolean isTimeless() {
        return true;
    }

    @Override
    protected Verdict judge(Programme programme, RuleContext context) {
        if (programme.period().isEmpty()) {
            return Verdict.notApplicable("the programme's period is not recorded");
        }
        LocalDateRange period = programme.period().get();
        Set<DatedField> excepted = Set.copyOf(parameters().get(EXCEPTED));
        return Verdict.of(programme.changes().stream()
                .filter(change -> !change.where().equals(programme.reference()))
                .filter(change -> !excepted.contains(DatedField.ofAccessor(change.what())))
                .sorted()
                .flatMap(change -> change.recorded().stream()
                        .filter(day -> !period.contains(day))
                        .map(day -> new OutsideDate(change.where(), change.what(), day, period)))
                .distinct()
                .toList());
    }

    /**
     * A date outside the programme's period.
     *
     * @param record the record that has it
     * @param field the field
     * @param date the date; for a period, its first or last day
     * @param period the programme's period
     */
    public record OutsideDate(Reference record, String field, LocalDate date, LocalDateRange period)
            implements Finding {
        public OutsideDate {
            Objects.requireNonNull(date, "date");
            Objects.requireNonNull(field, "field");
            Objects.requireNonNull(period, "period");
            Objects.requireNonNull(record, "record");
        }

        @Override
        public Optional<Reference> about() {
            return Optional.of(record);
        }

        @Override
        public Optional<String> aboutField() {
            return Optional.of(field);
        }

        @Override
        public String problem() {
            return "The " + Text.words(record.kind()) + " record has the date " + Text.day(date) + " under \""
                    + Text.words(field) + "\", but the programme runs " + Text.period(period) + ".";
        }

        @Override
        public String repair() {
            return "Correct the date or the programme's period, if either is wrong.";
        }

        @Override
        public List<Repair> repairs() {
            return List.of(Repair.correct(record, field));
        }
    }
}
