package io.github.biglocal.foresight;

import io.github.biglocal.entity.Citation;
import io.github.biglocal.entity.Reference;
import io.github.biglocal.foresight.ReformStudy.AreaChange;
import io.github.biglocal.foresight.ReformStudy.ChangedValue;
import io.github.biglocal.foresight.ReformStudy.Days;
import io.github.biglocal.foresight.ReformStudy.Difference;
import io.github.biglocal.foresight.ReformStudy.Effect;
import io.github.biglocal.foresight.ReformStudy.Needed;
import io.github.biglocal.foresight.ReformStudy.RecordChange;
import io.github.biglocal.foresight.ReformStudy.RuleTotal;
import io.github.biglocal.foresight.ReformStudy.Shift;
import io.github.biglocal.rule.RuleId;
import io.github.biglocal.text.Text;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A study in sentences: the numbers of areas first, then what is the same of several areas once. */
final class ReformText {
    /** How many lines of areas, or of records, are shown of a rule. */
    private static final int MOST_LINES = 20;

    /** How many areas a line names. */
    private static final int MOST_NAMES = 8;

    /** How many periods, or records, a line names. */
    private static final int FEW = 3;

    private final ReformStudy study;

    /** What a line says of an area or a record; those of which the same is said share the line. */
    private record Said(List<Shift> shifts, int records, Optional<Needed> needed) {
        Days days() {
            return Days.of(shifts);
        }
    }

    ReformText(ReformStudy study) {
        this.study = study;
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        study.tooLate().forEach(each -> lines.add(each.toString()));
        if (study.values().isEmpty() && study.tooLate().isEmpty()) {
            lines.add(noValue());
        }
        for (RuleTotal total : study.totals()) {
            if (valuesOf(total.rule()).findAny().isPresent() || !total.days().equals(Days.of(List.of()))) {
                lines.add(total(total));
            }
        }
        for (RuleTotal total : study.totals()) {
            Map<Said, List<AreaChange>> together = new LinkedHashMap<>();
            study.areas().stream()
                    .filter(area -> area.rule().equals(total.rule()) && isSaid(area))
                    .forEach(area -> together.computeIfAbsent(
                                    new Said(area.shifts(), area.records().size(), area.needed()),
                                    unused -> new ArrayList<>())
                            .add(area));
            String of = study.totals().size() > 1 ? " of " + total.rule() : "";
            add(lines, "area", together, (said, areas) -> areas(said, areas, of));
            Map<Said, List<RecordChange>> apart = new LinkedHashMap<>();
            study.withoutArea().stream()
                    .filter(record -> record.rule().equals(total.rule()) && !isOther(record.shifts()))
                    .forEach(record -> apart.computeIfAbsent(
                                    new Said(record.shifts(), 1, Optional.empty()), unused -> new ArrayList<>(1))
                            .add(record));
            add(
                    lines,
                    "record",
                    apart,
                    (said, records) -> "Of no area, or of several: "
                            + sentence(
                                    names(
                                            "record",
                                            records.stream()
                                                    .map(RecordChange::about)
                                                    .toList()),
                                    records.size() > 1,
                                    said.shifts(),
                                    of)
                            + ".");
        }
        if (!study.failed().isEmpty()) {
            lines.add(Text.sentence("A rule failed to run on "
                    + Text.count(study.failed().size(), "record") + ", which "
                    + (study.failed().size() == 1 ? "is" : "are") + " left out: "
                    + names(
                            "record",
                            study.failed().stream()
                                    .map(failure -> failure.about())
                                    .toList())));
        }
        lines.add(Text.sentence("Reform: " + study.reform().name()) + " Days looked at: "
                + Text.day(study.period().getStart()) + " to "
                + Text.day(study.period().getEndInclusive()) + "." + sources());
        return List.copyOf(lines);
    }

    private String noValue() {
        return study.reform().steps().stream()
                .findFirst()
                .filter(first -> !first.from().isBefore(study.period().getEnd()))
                .map(first -> "The reform begins on " + Text.day(first.from())
                        + ", after the period, so it changes nothing in it.")
                .orElse(
                        study.totals().isEmpty()
                                ? "The reform changes no value, so nothing would have been different."
                                : "The reform changes no value that is in force in the period.");
    }

    private Stream<ChangedValue> valuesOf(RuleId rule) {
        return study.values().stream().filter(value -> value.rule().equals(rule));
    }

    // Rules.

    private String total(RuleTotal total) {
        Map<String, List<ChangedValue>> byMeaning = valuesOf(total.rule())
                .collect(Collectors.groupingBy(ChangedValue::meaning, LinkedHashMap::new, Collectors.toList()));
        List<String> changes = new ArrayList<>();
        byMeaning.forEach((meaning, values) ->
                changes.add(Text.list(values.stream().map(ChangedValue::change).toList()) + " (" + meaning + ")"));
        String with = "With " + (changes.isEmpty() ? "the reform" : Text.list(changes)) + ", ";
        String until = " up to " + Text.day(study.period().getEndInclusive());
        if (total.areas() == 0) {
            return with + total.rule() + " would have applied to no area" + until + "." + apart(total);
        }
        if (total.notKnown() == total.areas()) {
            return known(
                            new StringBuilder(with)
                                    .append("it is not known whether ")
                                    .append(
                                            total.areas() == 1
                                                    ? "the only area"
                                                    : "any of " + Text.number(total.areas()) + " areas")
                                    .append(" would have been in breach of ")
                                    .append(total.rule())
                                    .append(" on more days or on fewer")
                                    .append(until)
                                    .append(": on some or all days, facts are not recorded. The difference may be ")
                                    .append(total.difference())
                                    .append(total.areas() > 1 ? " in all." : "."),
                            total)
                    .append(apart(total))
                    .toString();
        }
        List<String> changed = new ArrayList<>();
        if (total.more() > 0) {
            changed.add(of(total.more(), total) + " would have been in breach of " + total.rule() + " on "
                    + atLeast(total, settled -> settled.least() > 0)
                    + Text.count(settled(total, settled -> settled.least() > 0).least(), "more day")
                    + (total.more() > 1 ? " in all" : ""));
        }
        if (total.fewer() > 0) {
            changed.add(of(total.fewer(), total) + " would have been in breach"
                    + (changed.isEmpty() ? " of " + total.rule() : "") + " on "
                    + atLeast(total, settled -> settled.most() < 0)
                    + Text.count(-settled(total, settled -> settled.most() < 0).most(), "fewer day")
                    + (total.fewer() > 1 ? " in all" : ""));
        }
        StringBuilder text = new StringBuilder(with);
        text.append(
                        changed.isEmpty()
                                ? (total.areas() == 1
                                                ? "the only area would not have been in breach of "
                                                : "none of " + Text.count(total.areas(), "area")
                                                        + " would have been in breach of ")
                                        + total.rule() + " on more days or on fewer"
                                : Text.list(changed))
                .append(until)
                .append(".");
        if (total.same() > 0) {
            int never = total.same() - total.sameInBreach();
            text.append(" For ")
                    .append(Text.count(total.same(), "area"))
                    .append(" the number of days in breach would have been the same: ")
                    .append(
                            total.sameInBreach() == 0
                                    ? "none"
                                    : never == 0
                                            ? (total.same() == 1 ? "it" : "they")
                                                    + " would have been in breach on as many days"
                                            : Text.number(total.sameInBreach())
                                                    + " would have been in breach on as many days, and "
                                                    + Text.number(never) + " on none")
                    .append(".");
        }
        if (total.notKnown() > 0) {
            text.append(" For ")
                    .append(Text.count(total.notKnown(), "area"))
                    .append(" it is not known whether there would have been more days in breach or fewer, because facts"
                            + " are not recorded: the difference may be ")
                    .append(total.difference().without(settled(total, Difference::isSettled)))
                    .append(total.notKnown() > 1 ? " in all." : ".");
        }
        return known(text, total).append(apart(total)).toString();
    }

    private static StringBuilder known(StringBuilder text, RuleTotal total) {
        known(
                text,
                total.days().breachNewlyKnown(),
                "an area would certainly have been in breach, which is not known now");
        known(
                text,
                total.days().breachNoLongerKnown(),
                "it would not be known whether an area is in breach that certainly is now");
        known(text, total.days().noLongerKnown(), "the answer for an area would no longer have been known");
        known(
                text,
                total.days().newlyKnown(),
                "an area would certainly not have been in breach, which is not known now");
        return text;
    }

    private static void known(StringBuilder text, long days, String what) {
        if (days > 0) {
            text.append(" On ")
                    .append(Text.count(days, "day"))
                    .append(" in all, ")
                    .append(what)
                    .append(".");
        }
    }

    private String apart(RuleTotal total) {
        long apart = study.withoutArea().stream()
                .filter(record -> record.rule().equals(total.rule()) && !isOther(record.shifts()))
                .count();
        return apart == 0
                ? ""
                : " " + Text.count(apart, "record") + " of no area, or of several, would have been affected as well.";
    }

    private static String of(int number, RuleTotal total) {
        return number == total.areas() && number == 1
                ? "the only area"
                : (number == total.areas()
                                ? "all " + Text.number(number)
                                : Text.number(number) + " of " + Text.number(total.areas()))
                        + (total.areas() == 1 ? " area" : " areas");
    }

    /** The difference of some areas together, of those of which it is known whether there would have been more days or fewer. */
    private Difference settled(RuleTotal total, Predicate<Difference> which) {
        return study.areas().stream()
                .filter(area -> area.rule().equals(total.rule()))
                .map(AreaChange::difference)
                .filter(which)
                .reduce(Difference.NONE, Difference::plus);
    }

    private String atLeast(RuleTotal total, Predicate<Difference> which) {
        Difference settled = settled(total, which);
        return settled.least() == settled.most() ? "" : "at least ";
    }

    // Areas and records.

    /** How a line is made of those of which the same is true. */
    private interface Line<T> {
        String of(Said said, List<T> same);
    }

    private static <T> void add(List<String> lines, String noun, Map<Said, List<T>> together, Line<T> line) {
        List<Map.Entry<Said, List<T>>> inOrder = together.entrySet().stream()
                .sorted(Comparator.comparing(
                                (Map.Entry<Said, List<T>> same) -> same.getKey().days(), ReformRun.MOST_FIRST)
                        .thenComparing(same -> -same.getValue().size()))
                .toList();
        inOrder.stream().limit(MOST_LINES).forEach(same -> lines.add(line.of(same.getKey(), same.getValue())));
        long left = inOrder.stream()
                .skip(MOST_LINES)
                .mapToLong(same -> same.getValue().size())
                .sum();
        if (left > 0) {
            lines.add("And " + Text.count(left, noun) + " more, with no more days than these.");
        }
    }

    private static boolean isSaid(AreaChange area) {
        return area.shifts().isEmpty() || !isOther(area.shifts());
    }

    private static boolean isOther(List<Shift> shifts) {
        return shifts.stream().allMatch(shift -> shift.effect() == Effect.OTHER);
    }

    private static String areas(Said said, List<AreaChange> areas, String of) {
        boolean several = areas.size() > 1;
        String records = said.records() == 1
                ? several ? "" : " (" + areas.get(0).records().get(0).about() + ")"
                : " (" + Text.number(said.records()) + " records" + (several ? " of each" : "") + ")";
        return sentence(names("area", areas.stream().map(AreaChange::area).toList()), several, said.shifts(), of)
                + records
                + "."
                + said.needed()
                        .filter(needed -> !said.shifts().isEmpty())
                        .map(needed -> " To keep the rule on " + Text.day(needed.day()) + ": " + needed.repair())
                        .orElse("");
    }

    private static String sentence(String names, boolean several, List<Shift> shifts, String of) {
        String who = names + " would " + (several ? "each " : "");
        if (shifts.isEmpty()) {
            return who + "have been in breach" + of + " on the same days, but not with the same records";
        }
        String breach = "have been in breach" + of + " on ";
        List<String> clauses = new ArrayList<>();
        clause(clauses, shifts, Effect.BREACH_GAINED, breach, "more day", "");
        clause(
                clauses,
                shifts,
                Effect.BREACH_NEWLY_KNOWN,
                "certainly " + breach,
                "day",
                " on which that is not known now");
        clause(clauses, shifts, Effect.BREACH_LOST, breach, "fewer day", "");
        clause(
                clauses,
                shifts,
                Effect.BREACH_NO_LONGER_KNOWN,
                "no longer be known to be in breach" + of + " on ",
                "day",
                " on which that is certain now");
        clause(clauses, shifts, Effect.NO_LONGER_KNOWN, "no longer have a known answer on ", "day", "");
        clause(clauses, shifts, Effect.NEWLY_KNOWN, "have a known answer on ", "more day", "");
        return who + Text.list(clauses);
    }

    private static void clause(
            List<String> clauses, List<Shift> shifts, Effect effect, String what, String unit, String which) {
        long count = Days.of(shifts, effect);
        if (count > 0) {
            clauses.add(what + Text.count(count, unit) + which + ", " + periods(shifts, effect));
        }
    }

    private static String periods(List<Shift> shifts, Effect effect) {
        List<String> periods = shifts.stream()
                .filter(shift -> shift.effect() == effect)
                .map(shift -> Text.period(shift.period()))
                .toList();
        return periods.size() <= FEW
                ? Text.list(periods)
                : "in " + Text.number(periods.size()) + " periods, the first " + periods.get(0);
    }

    /** {@code Area a}, {@code 2 areas (a and b)}, {@code 12 areas (a, b, c and 9 more)}. */
    private static String names(String noun, List<Reference> records) {
        if (records.size() == 1) {
            return records.get(0).toString();
        }
        List<String> ids = new ArrayList<>(
                records.stream().limit(MOST_NAMES).map(Reference::id).toList());
        if (records.size() > MOST_NAMES) {
            ids.add(Text.number(records.size() - MOST_NAMES) + " more");
        }
        return Text.count(records.size(), noun) + " (" + Text.list(ids) + ")";
    }

    private String sources() {
        String sources = study.values().stream()
                .flatMap(value -> value.source().stream())
                .map(Citation::toString)
                .distinct()
                .collect(Collectors.joining("; "));
        return sources.isEmpty() ? "" : " Source: " + sources + ".";
    }
}
