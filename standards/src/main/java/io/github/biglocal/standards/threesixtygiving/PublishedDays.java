package io.github.biglocal.standards.threesixtygiving;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.LongPredicate;
import org.jspecify.annotations.Nullable;

/**
 * The days of a grant that the published checks look at: the award, and the first of the planned and actual dates, as days since 1970, or
 * as {@link PublishedForms#day} says what is none. Immutable.
 */
record PublishedDays(long award, long plannedStart, long plannedEnd, long actualStart, long actualEnd) {
    static final String PLANNED_START = "/plannedDates/0/startDate";
    static final String ACTUAL_START = "/actualDates/0/startDate";

    private static final String PLANNED_END = "/plannedDates/0/endDate";
    private static final String ACTUAL_END = "/actualDates/0/endDate";
    private static final PublishedDays NONE = new PublishedDays(
            PublishedForms.NO_DAY,
            PublishedForms.NO_DAY,
            PublishedForms.NO_DAY,
            PublishedForms.NO_DAY,
            PublishedForms.NO_DAY);

    /** An empty list of planned or actual dates hides all dates of the grant. */
    static PublishedDays of(ObjectNode grant) {
        JsonNode planned = grant.get("plannedDates");
        JsonNode actual = grant.get("actualDates");
        if (isEmptyList(planned) || isEmptyList(actual)) {
            return NONE;
        }
        JsonNode firstPlanned = planned == null ? null : planned.get(0);
        JsonNode firstActual = actual == null ? null : actual.get(0);
        return new PublishedDays(
                day(grant, "awardDate"),
                day(firstPlanned, "startDate"),
                day(firstPlanned, "endDate"),
                day(firstActual, "startDate"),
                day(firstActual, "endDate"));
    }

    private static boolean isEmptyList(@Nullable JsonNode value) {
        return value instanceof ArrayNode list && list.isEmpty();
    }

    private static long day(@Nullable JsonNode object, String name) {
        String text = object == null ? null : Nodes.text(object.get(name));
        return text == null ? PublishedForms.NO_DAY : PublishedForms.day(text);
    }

    /** The place of the first date for which something holds. */
    @Nullable
    String first(LongPredicate holds) {
        if (holds.test(award)) {
            return "/awardDate";
        }
        String planned = firstPlanned(holds);
        return planned == null ? firstActual(holds) : planned;
    }

    @Nullable
    String firstPlanned(LongPredicate holds) {
        if (holds.test(plannedStart)) {
            return PLANNED_START;
        }
        return holds.test(plannedEnd) ? PLANNED_END : null;
    }

    @Nullable
    String firstActual(LongPredicate holds) {
        if (holds.test(actualStart)) {
            return ACTUAL_START;
        }
        return holds.test(actualEnd) ? ACTUAL_END : null;
    }
}
