package io.github.biglocal.foresight;

import io.github.biglocal.entity.Calculated;
import io.github.biglocal.entity.Reference;
import io.github.biglocal.rule.Answer;
import io.github.biglocal.rule.RuleId;
import io.github.biglocal.rule.Severity;
import io.github.biglocal.rule.Verdict;
import io.github.biglocal.text.Text;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * An answer that is not what it was, and what that is put down to.
 *
 * <p>Immutable and thread-safe.
 */
public final class ChangedAnswer implements Calculated {
    private final RuleId rule;
    private final Reference about;
    private final Optional<Reference> area;
    private final Side before;
    private final Side after;
    private final List<Together> enough;

    ChangedAnswer(
            RuleId rule, Reference about, Optional<Reference> area, Side before, Side after, List<Together> enough) {
        this.rule = rule;
        this.about = about;
        this.area = area;
        this.before = before;
        this.after = after;
        this.enough = List.copyOf(enough);
    }

    /**
     * One of the two answers.
     *
     * @param answers the answer; several where records share a reference, and none where the rule was not applicable or not asked
     * @param severity how much a breach mattered; empty where there is no breach
     * @param verdict the verdict; empty where there is none, or several, or another version of the library gave it
     */
    public record Side(List<Answer> answers, Optional<Severity> severity, Optional<Verdict> verdict)
            implements Calculated {
        /** Copies the list. */
        public Side {
            Objects.requireNonNull(answers, "answers");
            Objects.requireNonNull(severity, "severity");
            Objects.requireNonNull(verdict, "verdict");
            answers = List.copyOf(answers);
        }

        static Side of(List<Said> said) {
            return new Side(
                    said.stream().map(Said::answer).toList(),
                    said.stream()
                            .filter(each -> each.answer() == Answer.BREACHED)
                            .map(Said::severity)
                            .findFirst(),
                    said.size() == 1 ? said.get(0).verdict() : Optional.empty());
        }

        /** {@return the answer in words, {@code satisfied}} */
        @Override
        public String toString() {
            return (answers.isEmpty()
                            ? "not applicable or not asked"
                            : Text.list(answers.stream().map(Answer::words).toList()))
                    + severity.map(each -> " (" + Text.words(each) + ")").orElse("");
        }

        private String sentence() {
            String accepted = answers.equals(List.of(Answer.ACCEPTED)) ? "Accepted. " : "";
            return verdict.map(its -> accepted
                            + its.description()
                            + severity.map(each -> " (Rated as " + each.withArticle() + ".)")
                                    .orElse(""))
                    .orElseGet(() -> Text.sentence(toString()));
        }
    }

    /**
     * Causes that are enough by themselves, and none of which could be left out.
     *
     * @param causes the causes; at least one
     */
    public record Together(List<Cause> causes) implements Calculated {
        /** Copies the list. */
        public Together {
            Objects.requireNonNull(causes, "causes");
            causes = List.copyOf(causes);
        }

        /** {@return the causes} */
        @Override
        public String toString() {
            return words(Cause::toString);
        }

        /** With the ids of what is within the records. */
        String inDetail() {
            return words(cause -> cause instanceof Cause.RecordsChanged records
                    ? "the records: "
                            + Text.list(records.changes().stream()
                                    .map(RecordChange::inDetail)
                                    .toList())
                    : cause.toString());
        }

        private String words(Function<Cause, String> each) {
            return causes.stream().map(each).collect(Collectors.joining(", and "))
                    + (causes.size() > 1 ? " (together)" : "");
        }

        String nouns() {
            return Text.list(causes.stream().map(ChangedAnswer::noun).toList())
                    + (causes.size() > 1 ? " together" : "");
        }
    }

    /** {@return the rule} */
    public RuleId rule() {
        return rule;
    }

    /** {@return the record it was asked of} */
    public Reference about() {
        return about;
    }

    /** {@return the area of the record; empty if it belongs to none, or to several} */
    public Optional<Reference> area() {
        return area;
    }

    /** {@return the answer of the first receipt} */
    public Side before() {
        return before;
    }

    /** {@return the answer of the second receipt} */
    public Side after() {
        return after;
    }

    /**
     * {@return what the change is put down to: at least one set of causes, each of which is enough by itself} Where the kind of
     * answer changed, enough for that kind; else for the same margin or findings. Several causes in one set did it together; several
     * sets are alternatives, any of which would have done it. Not every alternative is there: of records and of settings, up to three
     * that have nothing in common.
     */
    public List<Together> enough() {
        return enough;
    }

    /** {@return whether the answer is of another kind, or a breach more or less serious; if not, only its figures or findings are others} */
    public Kind kind() {
        return before.answers().equals(after.answers()) && before.severity().equals(after.severity())
                ? Kind.FIGURES
                : Kind.ANSWER;
    }

    /** What of an answer changed. */
    public enum Kind {
        /** The answer is another, or a breach is more or less serious. */
        ANSWER,
        /** The answer is the same, with another margin or other findings. */
        FIGURES
    }

    private static String noun(Cause cause) {
        if (cause instanceof Cause.RecordsChanged) {
            return "the records";
        }
        if (cause instanceof Cause.SettingsChanged) {
            return "the settings";
        }
        if (cause instanceof Cause.RuleChanged) {
            return "the edition of the rule";
        }
        if (cause instanceof Cause.DayChanged) {
            return "the day";
        }
        return cause instanceof Cause.LibraryChanged library
                        && library.versions().contains(library.current())
                ? "the receipt"
                : "the library";
    }

    /** What it is put down to, in few words. */
    String nouns() {
        List<String> each = enough.stream().map(Together::nouns).distinct().toList();
        return each.size() == 1 ? each.get(0) : "either " + Text.listOr(each) + ", each of which is enough";
    }

    String becauseOf() {
        List<String> each = enough.stream().map(Together::toString).distinct().toList();
        return String.join(
                "; or, enough by itself, ",
                each.size() == enough.size()
                        ? each
                        : enough.stream().map(Together::inDetail).distinct().toList());
    }

    /** What the answers about many records may have in common. */
    String withoutRecord() {
        // A reference is followed by what became of it, so that one that begins with another is not taken for it.
        return rule + ". " + change() + " Because of " + becauseOf().replace(about + " (", "the record (") + ".";
    }

    private String change() {
        return kind() == Kind.FIGURES
                ? Text.sentence(after + " as before, with other figures")
                : Text.sentence(before + " before, " + after + " now");
    }

    /** {@return rule and record, the two answers, and what the change is put down to} */
    @Override
    public String toString() {
        String both = before.sentence().equals(after.sentence())
                ? "Before and now: " + after.sentence() + " The figures behind it differ."
                : "Before: " + before.sentence() + " Now: " + after.sentence();
        return rule + ", " + about + ". " + both + " Because of " + becauseOf() + ".";
    }

    private List<Object> values() {
        return List.of(rule, about, area, before, after, enough);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ChangedAnswer answer && values().equals(answer.values());
    }

    @Override
    public int hashCode() {
        return values().hashCode();
    }
}
