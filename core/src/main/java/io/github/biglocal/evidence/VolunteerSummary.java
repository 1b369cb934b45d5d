package io.github.biglocal.evidence;

import io.github.biglocal.entity.Bound;
import io.github.biglocal.entity.Count;
import io.github.biglocal.entity.Explained;
import io.github.biglocal.match.ValuationRate;
import io.github.biglocal.match.VolunteerTime;
import io.github.biglocal.money.ExactMoney;
import io.github.biglocal.money.Ratio;
import io.github.biglocal.support.VolunteeringId;
import io.github.biglocal.text.Text;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.threeten.extra.LocalDateRange;

/**
 * The time that volunteers gave by a date, and its value at a rate, exact. A number that its source gives as a bound makes
 * the sum one. Hours that are not recorded are never zero: a sum without them is the least there can be.
 *
 * <p>Immutable and thread-safe.
 */
public final class VolunteerSummary implements Explained {
    private final LocalDate asOf;
    private final Optional<ValuationRate> rate;
    private final List<Part> parts;
    private final List<LeftOut> leftOut;

    VolunteerSummary(LocalDate asOf, Optional<ValuationRate> rate, List<Part> parts, List<LeftOut> leftOut) {
        this.asOf = asOf;
        this.rate = rate;
        this.parts = List.copyOf(parts);
        this.leftOut = List.copyOf(leftOut);
    }

    /**
     * A record that is counted.
     *
     * @param record the record
     * @param period when; empty if not recorded
     * @param volunteers how many people; empty if not recorded
     * @param hours how many hours they gave together; empty if not recorded
     */
    public record Part(
            VolunteeringId record, Optional<LocalDateRange> period, Optional<Count> volunteers, Optional<Count> hours) {
        public Part {
            Objects.requireNonNull(record, "record");
            Objects.requireNonNull(period, "period");
            Objects.requireNonNull(volunteers, "volunteers");
            Objects.requireNonNull(hours, "hours");
        }

        /** {@return the record, its volunteers and its hours} */
        @Override
        public String toString() {
            return "record " + record + ": "
                    + volunteers.map(VolunteerSummary::people).orElse("the volunteers are not recorded") + ", "
                    + hours.map(VolunteerSummary::hours).orElse("the hours are not recorded");
        }
    }

    /**
     * A record that is left out.
     *
     * @param record the record
     * @param why the reason
     */
    public record LeftOut(VolunteeringId record, Why why) {
        public LeftOut {
            Objects.requireNonNull(record, "record");
            Objects.requireNonNull(why, "why");
        }

        /** {@return the record, and the reason in words} */
        @Override
        public String toString() {
            return "record " + record + " ("
                    + switch (why) {
                        case LATER -> "its period is not over on the date asked about";
                        case ID_GIVEN_TWICE -> "more than one record of volunteering has this id";
                    }
                    + ")";
        }
    }

    /** Why a record is left out. */
    public enum Why {
        /** Its period ends after the day, or has no end. */
        LATER,
        /** Several records have its id. */
        ID_GIVEN_TWICE
    }

    /** {@return the last day that counts} */
    public LocalDate asOf() {
        return asOf;
    }

    /** {@return the rate at which the hours are valued, with its source; empty if they are not} */
    public Optional<ValuationRate> rate() {
        return rate;
    }

    /** {@return the records counted, by id; empty if none counts} */
    public List<Part> parts() {
        return parts;
    }

    /** {@return the records left out, by id, with the reasons; empty if none was} */
    public List<LeftOut> leftOut() {
        return leftOut;
    }

    /**
     * {@return how many volunteers there were, someone who is in two records counted twice; a bound if one record does not
     * say; empty if none says}
     */
    public Optional<Count> volunteers() {
        return sum(Part::volunteers);
    }

    /** {@return how many hours they gave; a bound if one record does not say; empty if none says} */
    public Optional<Count> hours() {
        return sum(Part::hours);
    }

    /** {@return how many of the records do not say how many volunteers there were} */
    public int withoutVolunteers() {
        return (int) parts.stream().filter(part -> part.volunteers().isEmpty()).count();
    }

    /** {@return how many of the records do not say how many hours were given; no sum and no value has them in it} */
    public int withoutHours() {
        return (int) parts.stream().filter(part -> part.hours().isEmpty()).count();
    }

    private Optional<Count> sum(Function<Part, Optional<Count>> counted) {
        return parts.stream().allMatch(part -> counted.apply(part).isEmpty())
                ? Optional.empty()
                : Count.sum(parts.stream()
                        .map(part -> counted.apply(part).orElse(Count.atLeast(0)))
                        .toList());
    }

    /** {@return what the hours are worth at the rate, exact; empty if there is no rate, or no record says how many} */
    public Optional<ExactMoney> value() {
        return rate.flatMap(hourly -> hours().map(sum -> new VolunteerTime(Ratio.of(sum.number(), 1), hourly).value()));
    }

    /** {@return how that value compares with the true one; empty if there is no value} */
    public Optional<Bound> valueBound() {
        return rate.flatMap(unused -> hours().map(Count::bound));
    }

    /**
     * {@return the records with hours that are valued at a rate of which it is not known that it applied on all their dates:
     * their period is not within that of the rate} Empty if there is no rate; a record without a period is not among them.
     */
    public List<VolunteeringId> outsideRate() {
        return rate.map(hourly -> parts.stream()
                        .filter(part -> part.hours().isPresent())
                        .filter(part -> part.period()
                                .filter(dates -> !hourly.period().encloses(dates))
                                .isPresent())
                        .map(Part::record)
                        .toList())
                .orElse(List.of());
    }

    private static String people(Count number) {
        return number + (number.number() == 1 ? " volunteer" : " volunteers");
    }

    private static String hours(Count number) {
        return number + (number.number() == 1 ? " hour" : " hours");
    }

    private String valueInWords() {
        return value().map(sum -> valueBound().orElseThrow().text() + Text.money(sum.rounded(RoundingMode.HALF_UP)))
                .orElse("");
    }

    /** {@return how it was worked out, line by line, then each record left out} */
    @Override
    public List<String> explain() {
        List<String> lines = new ArrayList<>();
        lines.add("As of " + Text.day(asOf) + ", "
                + Text.count(parts.size(), "record of volunteering is", "records of volunteering are") + " counted.");
        if (!parts.isEmpty()) {
            lines.add("Volunteers: "
                    + volunteers()
                            .map(sum -> sum + without(withoutVolunteers()))
                            .orElse("not recorded") + ".");
        }
        hours().ifPresent(sum -> lines.add("Hours: " + sum + without(withoutHours()) + "."));
        if (!parts.isEmpty() && hours().isEmpty()) {
            lines.add("Hours: not recorded" + (rate.isEmpty() ? "." : ", so they have no value."));
        }
        value().ifPresent(sum -> lines.add(
                "Value: " + hours(hours().orElseThrow()) + " at " + rate.orElseThrow() + " = " + valueInWords() + "."));
        if (!outsideRate().isEmpty()) {
            lines.add("The rate does not cover all the dates of "
                    + Text.list(outsideRate().stream().map(id -> "record " + id).toList()) + ".");
        }
        leftOut.forEach(each -> lines.add("Left out: " + each + "."));
        return lines;
    }

    private static String without(int records) {
        return records == 0 ? "" : " (not recorded in " + Text.count(records, "record") + ")";
    }

    /** {@return the volunteers, the hours and the value, as far as they are known} */
    @Override
    public String toString() {
        return volunteers().map(VolunteerSummary::people).orElse("volunteers not recorded") + ", "
                + hours().map(VolunteerSummary::hours).orElse("hours not recorded")
                + (value().isEmpty() ? "" : ", worth " + valueInWords()) + ", as of " + Text.day(asOf);
    }

    private List<Object> values() {
        return List.of(asOf, rate, parts, leftOut);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof VolunteerSummary summary && values().equals(summary.values());
    }

    @Override
    public int hashCode() {
        return values().hashCode();
    }
}
