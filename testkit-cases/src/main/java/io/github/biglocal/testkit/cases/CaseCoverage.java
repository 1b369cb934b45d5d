package io.github.biglocal.testkit.cases;

import io.github.biglocal.entity.Edition;
import io.github.biglocal.entity.Series;
import io.github.biglocal.rule.Answer;
import io.github.biglocal.rule.Rule;
import io.github.biglocal.rule.RuleId;
import io.github.biglocal.rule.RuleSet;
import io.github.biglocal.text.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.threeten.extra.LocalDateRange;

/**
 * Which cases of some rules are missing. A rule is covered if there is a case
 *
 * <ul>
 *   <li>of each of the four verdicts;
 *   <li>on both sides of each threshold: one that is satisfied and one that is breached, each of which becomes the other when the
 *       threshold moves by a step; of a threshold with editions, of each edition. A step is 1 of a whole number, a penny, a day,
 *       five percentage points of a share, or a twentieth of a percentage point of a share of 10 % or less;
 *   <li>to which it applies, on the first and on the last day of its guidance and of each edition of what it asks;
 *   <li>that is breached and states fields of the finding, and one that states the repair, unless it can never be breached;
 *   <li>from the source itself, as the case says.
 * </ul>
 *
 * <p>What the document says can never be is not missing. A case with settings of its own counts only where they leave the parameters of the rule as they are. Immutable and
 * thread-safe; equal only to itself.
 */
public final class CaseCoverage {
    private final int cases;
    private final int rules;
    private final List<Gap> gaps;

    /** What is missing of a rule. */
    public enum Kind {
        /** A case of a verdict. */
        VERDICT,
        /** A case next to a threshold. */
        THRESHOLD,
        /** A case on the first or the last day of the guidance or of an edition. */
        EDITION,
        /** A case that states fields of the finding of a breach. */
        FINDING,
        /** A case that states how a breach is put right. */
        REPAIR,
        /** A case with the figures of a published source. */
        SOURCE
    }

    /**
     * A case that is missing.
     *
     * @param rule the rule
     * @param kind what is missing
     * @param what which case it is, as part of a sentence
     * @param on a day that the case could be on
     * @param expected the verdict that the case would have; of the first and the last day of an edition, and of a source,
     *     another verdict will do too, as long as the rule applies
     */
    public record Gap(RuleId rule, Kind kind, String what, LocalDate on, Answer expected) {
        /** Refuses a null. */
        public Gap {
            Objects.requireNonNull(rule, "rule");
            Objects.requireNonNull(kind, "kind");
            Objects.requireNonNull(what, "what");
            Objects.requireNonNull(on, "on");
            Objects.requireNonNull(expected, "expected");
        }

        /** {@return which case is missing of which rule} */
        @Override
        public String toString() {
            return rule + ": no case " + what;
        }
    }

    private CaseCoverage(int cases, int rules, List<Gap> gaps) {
        this.cases = cases;
        this.rules = rules;
        this.gaps = List.copyOf(gaps);
    }

    /**
     * {@return which cases of some rules are missing}
     *
     * @param cases the cases
     * @param rules the rules that they should cover
     */
    public static CaseCoverage of(RuleCases cases, RuleSet rules) {
        Objects.requireNonNull(cases, "cases");
        Objects.requireNonNull(rules, "rules");
        List<Gap> gaps = new ArrayList<>();
        for (Rule<?> rule : rules.rules()) {
            gaps.addAll(new OfRule(rule, cases).gaps());
        }
        return new CaseCoverage(cases.cases().size(), rules.rules().size(), gaps);
    }

    /** {@return the cases that are missing, by rule} */
    public List<Gap> gaps() {
        return gaps;
    }

    /**
     * {@return the cases of some kinds that are missing, by rule}
     *
     * @param kinds the kinds
     */
    public List<Gap> gaps(Set<Kind> kinds) {
        Objects.requireNonNull(kinds, "kinds");
        return gaps.stream().filter(gap -> kinds.contains(gap.kind())).toList();
    }

    /**
     * {@return the missing cases as a document, for a person to fill in} Their records are left out, and the verdicts are those
     * that are missing; what is right is for the person to say who knows the source. Empty if none is missing.
     */
    public String toYaml() {
        if (gaps.isEmpty()) {
            return "";
        }
        StringBuilder yaml =
                new StringBuilder("# Proposed where a case is missing. Fill in the records, say in the name what is"
                        + " special about them,\n# correct the day and the verdict as the source has them, and remove these lines.\n"
                        + "cases:\n");
        for (Gap gap : gaps) {
            yaml.append("  - name: \"")
                    .append(quoted(gap.rule() + ": a case " + gap.what()))
                    .append("\"\n");
            if (gap.kind() == Kind.SOURCE) {
                yaml.append("    source: \"\"  # document, page\n");
            }
            yaml.append("    on: ").append(gap.on()).append('\n');
            yaml.append("    records: {}  # fill in\n");
            yaml.append("    expect:\n      ")
                    .append(gap.rule())
                    .append(':')
                    .append(expected(gap))
                    .append('\n');
        }
        return yaml.toString();
    }

    private static String expected(Gap gap) {
        String verdict = " " + gap.expected().words();
        return switch (gap.kind()) {
            case FINDING ->
                "\n        verdict:" + verdict + "\n        finding: {}  # fields as they stand in a report";
            case REPAIR -> "\n        verdict:" + verdict + "\n        repair: \"\"  # part of the suggested fix";
            default -> verdict;
        };
    }

    private static String quoted(String text) {
        return text.replace("\\", "\\\\").replace("\"", "\\\"");
    }

    /** {@return how many cases of how many rules there are, and which are missing, one a line} */
    @Override
    public String toString() {
        return Text.count(cases, "case") + " of " + Text.count(rules, "rule") + ", "
                + Text.count(gaps.size(), "missing case")
                + gaps.stream().map(gap -> "\n" + gap).collect(Collectors.joining());
    }

    /** What is missing of one rule. */
    private static final class OfRule {
        /** A day to propose where the rule has no first and no last one. */
        private static final LocalDate ANY_DAY = LocalDate.of(2020, 1, 1);

        private final Rule<?> rule;
        private final RuleId id;
        private final RuleCases cases;
        private final List<RuleCase> all;
        private final List<ExpectedVerdict<?>> verdicts;
        private final List<Gap> gaps = new ArrayList<>();

        OfRule(Rule<?> rule, RuleCases cases) {
            this.rule = rule;
            this.id = rule.info().id();
            this.cases = cases;
            this.all = cases.cases().stream()
                    .filter(each -> each.rules().contains(id))
                    .toList();
            this.verdicts = all.stream()
                    .flatMap(each -> each.verdicts().stream())
                    .filter(each ->
                            each.id().equals(id) && each.rule().parameters().equals(rule.parameters()))
                    .toList();
        }

        List<Gap> gaps() {
            for (Answer answer : RuleCases.ANSWERS) {
                if (verdicts.stream().noneMatch(each -> each.answer() == answer)
                        && cases.whyNever(id, answer).isEmpty()) {
                    add(Kind.VERDICT, "that is " + answer.words(), day(answer), answer);
                }
            }
            for (Threshold threshold : Threshold.of(rule)) {
                for (Answer side : List.of(Answer.SATISFIED, Answer.BREACHED)) {
                    if (verdicts.stream().noneMatch(each -> each.answer() == side && threshold.isNear(each))) {
                        add(
                                Kind.THRESHOLD,
                                "that is just " + side.words() + ", for " + threshold.words(),
                                threshold.day().orElse(day(side)),
                                side);
                    }
                }
            }
            days(period -> !period.isUnboundedStart(), LocalDateRange::getStart, RuleCases.FIRST_DAY);
            days(period -> !period.isUnboundedEnd(), LocalDateRange::getEndInclusive, RuleCases.LAST_DAY);
            if (cases.whyNever(id, Answer.BREACHED).isEmpty()) {
                detail(Kind.FINDING, ExpectedVerdict.Details::finding, "that states the finding");
                detail(Kind.REPAIR, ExpectedVerdict.Details::repair, "that states the repair");
            }
            if (all.stream().noneMatch(each -> each.source().isPresent())) {
                add(Kind.SOURCE, "with the figures of a source", day(Answer.SATISFIED), Answer.SATISFIED);
            }
            return gaps;
        }

        /** What a case that is breached may state in addition. */
        private void detail(Kind kind, Function<ExpectedVerdict.Details, Optional<?>> detail, String what) {
            if (verdicts.stream().noneMatch(each -> detail.apply(each.details()).isPresent())) {
                add(kind, what, day(Answer.BREACHED), Answer.BREACHED);
            }
        }

        /** The first or the last days of the guidance, and of each edition. */
        private void days(Predicate<LocalDateRange> isBounded, Function<LocalDateRange, LocalDate> end, String which) {
            Optional<LocalDate> never = cases.whyNever(id, which)
                    .flatMap(why -> Optional.ofNullable(RuleCases.ends(rule).get(which)));
            periods().stream()
                    .filter(isBounded)
                    .map(end)
                    .distinct()
                    .filter(day -> !never.equals(Optional.of(day)))
                    .filter(day -> verdicts.stream()
                            .noneMatch(each -> each.answer() != Answer.NOT_APPLICABLE
                                    && each.context().asOf().equals(day)))
                    .forEach(day -> add(Kind.EDITION, "on the " + which + ", " + Text.day(day), day, Answer.SATISFIED));
        }

        private Set<LocalDateRange> periods() {
            Set<LocalDateRange> periods = new LinkedHashSet<>();
            periods.add(rule.info().guidance());
            rule.parameters().values().forEach(value -> {
                if (value.value() instanceof Series<?> series) {
                    series.entries().forEach(edition -> periods.add(((Edition<?>) edition).period()));
                }
            });
            return periods;
        }

        private LocalDate day(Answer answer) {
            LocalDateRange guidance = rule.info().guidance();
            if (guidance.isUnboundedStart()) {
                return ANY_DAY;
            }
            return answer == Answer.NOT_APPLICABLE ? guidance.getStart().minusDays(1) : guidance.getStart();
        }

        private void add(Kind kind, String what, LocalDate on, Answer expected) {
            gaps.add(new Gap(id, kind, what, on, expected));
        }
    }
}
