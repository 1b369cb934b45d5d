package io.github.biglocal.foresight;

import io.github.biglocal.entity.Calculated;
import io.github.biglocal.entity.Reference;
import io.github.biglocal.rule.Answer;
import io.github.biglocal.rule.RuleId;
import io.github.biglocal.rule.Severity;
import io.github.biglocal.rule.Verdict;
import io.github.biglocal.text.Text;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
     * @param answers the answer; several where records share a reference, and none where there was none
     * @param severity how much a breach mattered; empty where there is no breach
     * @param verdict the verdict; empty where there is none, or several, or another version of the library gave it
     * @param absence why there is no answer; empty where there is one, or another version of the library made the receipt
     */
    public record Side(
            List<Answer> answers, Optional<Severity> severity, Optional<Verdict> verdict, Optional<Absence> absence)
            implements Calculated {
        /** Copies the list. */
        public Side {
            Objects.requireNonNull(answers, "answers");
            Objects.requireNonNull(severity, "severity");
            Objects.requireNonNull(verdict, "verdict");
            Objects.requireNonNull(absence, "absence");
            answers = List.copyOf(answers);
        }

        static Side of(List<Said> said, Optional<Absence> ifNone) {
            return new Side(
                    said.stream().map(Said::answer).toList(),
                    said.stream()
                            .filter(each -> each.answer() == Answer.BREACHED)
                            .map(Said::severity)
                            .findFirst(),
                    said.size() == 1 ? said.get(0).verdict() : Optional.empty(),
                    said.isEmpty() ? ifNone : Optional.empty());
        }

        /** {@return the answer in words, {@code satisfied}; why there is none, {@code not recorded}} */
        @Override
        public String toString() {
            return (answers.isEmpty() ? absence.map(Text::words).orElse("without an answer") : answered())
                    + severity.map(each -> " (" + Text.words(each) + ")").orElse("");
        }

        /** Of several records of one reference, how many have each answer. */
        private String answered() {
            return answers.size() == 1
                    ? answers.get(0).words()
                    : Text.list(answers.stream()
                            .collect(Collectors.groupingBy(Answer::words, LinkedHashMap::new, Collectors.counting()))
                            .entrySet()
                            .stream()
                            .map(each -> each.getKey() + " for " + Text.count(each.getValue(), "record"))
                            .toList());
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

    /** Why there is no answer. */
    public enum Absence {
        /** The record was not there. */
        NOT_RECORDED,
        /** The rule was not in the set, or was switched off. */
        NOT_ASKED,
        /** The rule did not apply to the record on the day. */
        NOT_APPLICABLE
    }

    /**
     * Causes that are enough by themselves.
     *
     * @param causes the causes; at least one
     * @param narrowing whether each of the records, fields and settings in them is needed
     */
    public record Together(List<Cause> causes, Narrowing narrowing) implements Calculated {
        /** Copies the list. */
        public Together {
            Objects.requireNonNull(causes, "causes");
            Objects.requireNonNull(narrowing, "narrowing");
            causes = List.copyOf(causes);
        }

        /** {@return the causes} */
        @Override
        public String toString() {
            return words(RecordChange.Detail.FIELDS);
        }

        String words(RecordChange.Detail detail) {
            return causes.stream().map(cause -> words(cause, detail)).collect(Collectors.joining(", and "))
                    + (causes.size() > 1 ? " (together)" : "")
                    + narrowing.remark();
        }

        /** What there is several of, without the noun for it. */
        String wordsAmongOthers(RecordChange.Detail detail) {
            if (causes.size() > 1) {
                return words(detail);
            }
            Cause cause = causes.get(0);
            String words = cause instanceof Cause.RecordsChanged records ? records.words(detail) : cause.toString();
            return (cause instanceof Cause.SettingsChanged settings ? settings.words() : words) + narrowing.remark();
        }

        private static String words(Cause cause, RecordChange.Detail detail) {
            return cause instanceof Cause.RecordsChanged records
                    ? "the records: " + records.words(detail)
                    : cause.toString();
        }

        String nouns() {
            return Text.list(causes.stream().map(ChangedAnswer::noun).toList())
                    + (causes.size() > 1 ? " together" : "");
        }
    }

    /** Whether it was found out which of many differences were needed. */
    public enum Narrowing {
        /** None of them could be left out. */
        COMPLETE,
        /** There were so many that the search was stopped: they are enough, and some of them may not have been needed. */
        STOPPED;

        private String remark() {
            return this == COMPLETE ? "" : " (not narrowed further: some of this may not have been needed)";
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
        return cause instanceof Cause.LibraryChanged library ? library.noun() : "the day";
    }

    /** What it is put down to, in few words. */
    String nouns() {
        List<String> each = enough.stream().map(Together::nouns).distinct().toList();
        return each.size() == 1 ? each.get(0) : "either " + Text.listOr(each) + ", each of which is enough";
    }

    /** What it is put down to, so closely that no two alternatives read the same. */
    String becauseOf() {
        return becauseOf(Stream.of(RecordChange.Detail.IDS_OF_FEW, RecordChange.Detail.IDS)
                .filter(detail -> enough.stream()
                                .map(each -> each.words(detail))
                                .distinct()
                                .count()
                        == enough.size())
                .findFirst()
                .orElse(RecordChange.Detail.PLACES));
    }

    /** Alternatives of the same kind are counted together. */
    private String becauseOf(RecordChange.Detail detail) {
        Map<String, List<Together>> byKind = enough.stream()
                .collect(Collectors.groupingBy(Together::nouns, LinkedHashMap::new, Collectors.toList()));
        return byKind.entrySet().stream()
                .map(kind -> anyOf(kind.getKey(), kind.getValue(), detail))
                .collect(Collectors.joining("; or, enough by itself, "));
    }

    private static String anyOf(String nouns, List<Together> alternatives, RecordChange.Detail detail) {
        return alternatives.size() == 1
                ? alternatives.get(0).words(detail)
                : "any one of " + Text.number(alternatives.size()) + " changes to " + nouns
                        + ", each enough by itself: "
                        + alternatives.stream()
                                .map(each -> each.wordsAmongOthers(detail))
                                .distinct()
                                .collect(Collectors.joining("; "));
    }

    /** What the answers about many records may have in common. */
    String withoutRecord() {
        // A reference is followed by what became of it, so that one that begins with another is not taken for it.
        return rule + ". " + change() + " Because of "
                + becauseOf(RecordChange.Detail.FIELDS).replace(about + " (", "the record (") + ".";
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
