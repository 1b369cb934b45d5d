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
                    .orElseGet(() -> new KnownAnswer(
                            version.period(), KnownAnswer.Standing.LOST, Optional.empty(), Optional.empty()));
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
        Stream<KnownAnswer> answers = report.results().stream()
                .filter(result -> result.about().equals(about))
                .map(result -> new KnownAnswer(
                        known,
                        KnownAnswer.Standing.ASKED,
                        Optional.of(result.answer()),
                        Optional.of(result.verdict())));
        Stream<KnownAnswer> failures = report.failed().stream()
                .filter(failure -> failure.about().equals(about))
                .map(failure -> new KnownAnswer(
                        known, KnownAnswer.Standing.ASKED, Optional.of(Answer.FAILED), Optional.empty()));
        return Stream.concat(answers, failures)
                .findFirst()
                .orElseGet(() ->
                        new KnownAnswer(known, KnownAnswer.Standing.NOT_RECORDED, Optional.empty(), Optional.empty()));
    }

    /**
     * The answer that was known for some time.
     *
     * @param known from when until when; the last has no end
     * @param standing whether the rule could be asked
     * @param answer what the verdict counts as; empty if the rule could not be asked
     * @param verdict the verdict; empty if the rule could not be asked, or failed to run
     */
    public record KnownAnswer(
            LocalDateRange known, Standing standing, Optional<Answer> answer, Optional<Verdict> verdict)
            implements Calculated {
        /** Checks that all of it is there. */
        public KnownAnswer {
            Objects.requireNonNull(known, "known");
            Objects.requireNonNull(standing, "standing");
            Objects.requireNonNull(answer, "answer");
            Objects.requireNonNull(verdict, "verdict");
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
            return standing == other.standing && answer.equals(other.answer) && verdict.equals(other.verdict);
        }

        private KnownAnswer until(KnownAnswer next) {
            return new KnownAnswer(known.span(next.known), standing, answer, verdict);
        }

        /** {@return from when until when it was known, and the answer in words} */
        @Override
        public String toString() {
            return "Known " + Text.period(known) + ": " + words();
        }

        private String words() {
            return switch (standing) {
                case LOST -> "Not known: the version is lost.";
                case NOT_RECORDED -> "The record was not known.";
                case ASKED ->
                    (answer.filter(Answer.ACCEPTED::equals).isPresent() ? "Accepted. " : "")
                            + verdict.map(Verdict::description).orElse("The rule failed to run.");
            };
        }
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
