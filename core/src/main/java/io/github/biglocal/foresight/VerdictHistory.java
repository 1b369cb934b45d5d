package io.github.biglocal.foresight;

import io.github.biglocal.entity.Calculated;
import io.github.biglocal.entity.Explained;
import io.github.biglocal.entity.Reference;
import io.github.biglocal.rule.Acceptance;
import io.github.biglocal.rule.Answer;
import io.github.biglocal.rule.Report;
import io.github.biglocal.rule.Retention;
import io.github.biglocal.rule.RuleId;
import io.github.biglocal.rule.RuleSet;
import io.github.biglocal.rule.Verdict;
import io.github.biglocal.text.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.threeten.extra.LocalDateRange;

/**
 * How the answer of one rule about one record on one day changed as versions came.
 *
 * <p>Immutable and thread-safe; equal if all they hold is.
 */
public final class VerdictHistory implements Explained {
    private final RuleId rule;
    private final String title;
    private final Reference about;
    private final LocalDate asOf;
    private final List<KnownAnswer> answers;

    private VerdictHistory(RuleId rule, String title, Reference about, LocalDate asOf, List<KnownAnswer> answers) {
        this.rule = rule;
        this.title = title;
        this.about = about;
        this.asOf = asOf;
        this.answers = List.copyOf(answers);
    }

    static VerdictHistory of(
            LocalDate asOf, RuleSet rules, RuleId rule, Reference about, List<ProgrammeVersions.Known> versions) {
        RuleSet alone = alone(rules, rule);
        List<KnownAnswer> answers = new ArrayList<>();
        for (ProgrammeVersions.Known version : versions) {
            KnownAnswer answer = version.programme()
                    .map(programme ->
                            answer(version.period(), about, alone.check(programme, asOf, Retention.EVERYTHING)))
                    .orElseGet(() -> new KnownAnswer(version.period(), KnownAnswer.Standing.LOST, List.of()));
            int last = answers.size() - 1;
            if (last >= 0 && answers.get(last).isSameAs(answer)) {
                answers.set(last, answers.get(last).until(answer));
            } else {
                answers.add(answer);
            }
        }
        return new VerdictHistory(rule, rules.rule(rule).info().title(), about, asOf, answers);
    }

    /** One rule of a set, with the findings of it that are accepted. */
    private static RuleSet alone(RuleSet rules, RuleId rule) {
        RuleSet alone = RuleSet.of(List.of(rules.rule(rule))).withSeverity(rule, rules.severityOf(rule));
        for (Acceptance acceptance : rules.settings().acceptances()) {
            alone = acceptance.rule().equals(rule) ? alone.accepting(acceptance) : alone;
        }
        return alone;
    }

    private static KnownAnswer answer(LocalDateRange known, Reference about, Report report) {
        List<OneAnswer> answers = Stream.concat(
                        report.results().stream()
                                .filter(result -> result.about().equals(about))
                                .map(result -> new OneAnswer(result.answer(), Optional.of(result.verdict()))),
                        report.failed().stream()
                                .filter(failure -> failure.about().equals(about))
                                .map(failure -> new OneAnswer(Answer.FAILED, Optional.empty())))
                .toList();
        return new KnownAnswer(
                known, answers.isEmpty() ? KnownAnswer.Standing.NOT_RECORDED : KnownAnswer.Standing.ASKED, answers);
    }

    /**
     * The answer about one record.
     *
     * <p>Immutable and thread-safe.
     *
     * @param answer what the verdict counts as
     * @param verdict the verdict; empty if the rule failed to run
     */
    public record OneAnswer(Answer answer, Optional<Verdict> verdict) implements Calculated {
        /** Checks that both are there. */
        public OneAnswer {
            Objects.requireNonNull(answer, "answer");
            Objects.requireNonNull(verdict, "verdict");
        }

        /** {@return the verdict in words, and whether it is accepted} */
        @Override
        public String toString() {
            return (answer == Answer.ACCEPTED ? "Accepted. " : "")
                    + verdict.map(Verdict::description).orElse("The rule failed to run.");
        }
    }

    /**
     * The answer that was known for some time.
     *
     * @param known from when until when; the last has no end
     * @param standing whether the rule could be asked
     * @param answers the answer; several where records share an id, and none if the rule could not be asked
     */
    public record KnownAnswer(LocalDateRange known, Standing standing, List<OneAnswer> answers) implements Calculated {
        /** Copies the list. */
        public KnownAnswer {
            Objects.requireNonNull(known, "known");
            Objects.requireNonNull(standing, "standing");
            answers = List.copyOf(Objects.requireNonNull(answers, "answers"));
        }

        /** Whether a rule could be asked about a record, as far as was known. */
        public enum Standing {
            /** The record was known, and the rule was asked. */
            ASKED,
            /** The record is not in the version. */
            NOT_RECORDED,
            /** The version is lost. */
            LOST
        }

        private boolean isSameAs(KnownAnswer other) {
            return standing == other.standing && answers.equals(other.answers);
        }

        private KnownAnswer until(KnownAnswer next) {
            return new KnownAnswer(known.span(next.known), standing, answers);
        }

        /** {@return from when until when it was known, and the answer in words} */
        @Override
        public String toString() {
            return switch (standing) {
                case LOST -> lost(known);
                case NOT_RECORDED -> "Known " + Text.period(known) + ": It was not recorded.";
                case ASKED ->
                    "Known " + Text.period(known) + ": "
                            + (answers.size() > 1 ? Text.count(answers.size(), "record") + " have this id. " : "")
                            + answers.stream().map(OneAnswer::toString).collect(Collectors.joining(" "));
            };
        }
    }

    /** That the version of some days is lost, as a sentence. */
    static String lost(LocalDateRange known) {
        return Text.sentence(Text.period(known) + " the version is lost, so what was known is not known");
    }

    /** {@return the rule} */
    public RuleId rule() {
        return rule;
    }

    /** {@return what the rule asks, as a short statement of the state that satisfies it} */
    public String title() {
        return title;
    }

    /** {@return the record} */
    public Reference about() {
        return about;
    }

    /** {@return the day the rule was asked about} */
    public LocalDate asOf() {
        return asOf;
    }

    /**
     * {@return the answers in the order in which they were known, from the first version on, without gaps} Two that follow each
     * other differ.
     */
    public List<KnownAnswer> answers() {
        return answers;
    }

    /** {@return the rule, the record and the day, then a line for each answer} */
    @Override
    public List<String> explain() {
        return Stream.concat(Stream.of(toString()), answers.stream().map(KnownAnswer::toString))
                .toList();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof VerdictHistory history
                && rule.equals(history.rule)
                && title.equals(history.title)
                && about.equals(history.about)
                && asOf.equals(history.asOf)
                && answers.equals(history.answers);
    }

    @Override
    public int hashCode() {
        return Objects.hash(rule, title, about, asOf, answers);
    }

    /** {@return the rule, the record and the day, and how many answers there were} */
    @Override
    public String toString() {
        return title + " (" + rule + "), " + about + ", on " + Text.day(asOf) + ": "
                + Text.count(answers.size(), "answer") + ".";
    }
}
