package io.github.biglocal.rule;

import io.github.biglocal.entity.Entity;
import io.github.biglocal.invariant.Require;
import io.github.biglocal.text.Text;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A rule's answer about one record. A rule that cannot be decided is never taken as satisfied. Immutable and
 * thread-safe.
 */
public sealed interface Verdict {
    /** {@return which of the answers it is, with no finding accepted} */
    default Answer answer() {
        if (this instanceof Satisfied) {
            return Answer.SATISFIED;
        }
        if (this instanceof Breached) {
            return Answer.BREACHED;
        }
        return this instanceof Unknown ? Answer.UNKNOWN : Answer.NOT_APPLICABLE;
    }

    /** {@return the answer as sentences: by how much, what is wrong and how to put it right, why not, or what is missing} */
    default String description() {
        if (this instanceof Satisfied satisfied) {
            return satisfied
                    .margin()
                    .map(margin -> "Satisfied: " + margin.description())
                    .orElse("Satisfied.");
        }
        if (this instanceof Breached breached) {
            return "Breached: "
                    + breached.findings().stream()
                            .map(finding -> finding.problem() + " " + finding.repair())
                            .collect(Collectors.joining(" "));
        }
        return this instanceof NotApplicable notApplicable
                ? "Not applicable: " + notApplicable.why() + "."
                : ((Unknown) this).sentence();
    }

    /**
     * The record is as the rule asks.
     *
     * @param margin by how much, where the rule can say; empty where it cannot
     */
    record Satisfied(Optional<Margin> margin) implements Verdict {
        /** Checks that the margin is there or empty. */
        public Satisfied {
            Objects.requireNonNull(margin, "margin");
        }
    }

    /**
     * The rule is breached.
     *
     * @param findings what is wrong; at least one
     */
    record Breached(List<Finding> findings) implements Verdict {
        /** Checks that there is a finding. */
        public Breached {
            Objects.requireNonNull(findings, "findings");
            findings = List.copyOf(findings);
            Require.of(Breached.class).notEmpty("findings", findings);
        }
    }

    /**
     * The question does not arise.
     *
     * @param why the reason, as part of a sentence
     */
    record NotApplicable(String why) implements Verdict {
        /** Checks that there is a reason. */
        public NotApplicable {
            Require.of(NotApplicable.class).text("why", why);
        }
    }

    /**
     * The rule applies and cannot be decided: the answer depends on facts that are missing.
     *
     * @param missing the facts that the answer depends on; at least one, each once
     * @param settledBy the fewest of them that have to be found out before the answer can be satisfied or breached;
     *     from 1 to their number
     */
    record Unknown(List<Missing> missing, int settledBy) implements Verdict {
        /** Checks that it says what is missing. */
        public Unknown {
            Objects.requireNonNull(missing, "missing");
            missing = List.copyOf(missing.size() == 1 ? missing : new LinkedHashSet<>(missing));
            Require.of(Unknown.class).notEmpty("missing", missing).between("settledBy", 1, missing.size(), settledBy);
        }

        /**
         * {@return what is missing, as part of a sentence, what is missing of several records said once} Such as
         * {@code when the plan was endorsed; what the asset cost (3 records)}.
         */
        public String facts() {
            Map<String, List<Missing>> facts = missing.stream()
                    .collect(Collectors.groupingBy(Missing::what, LinkedHashMap::new, Collectors.toList()));
            return facts.entrySet().stream()
                    .map(fact -> fact.getKey() + times(fact.getValue()))
                    .collect(Collectors.joining("; "));
        }

        private String sentence() {
            String enough = settledBy == missing.size()
                    ? ""
                    : settledBy == 1
                            ? " Recording 1 of these " + Text.number(missing.size()) + " facts may be enough."
                            : " At least " + Text.number(settledBy) + " of these " + Text.number(missing.size())
                                    + " facts must be recorded.";
            return "Not known: " + facts() + "." + enough;
        }

        /** Where the same is missing more than once: of how many records, or of how many entries of them. */
        private static String times(List<Missing> same) {
            if (same.size() == 1) {
                return "";
            }
            boolean each = same.stream().map(Missing::record).distinct().count() == same.size();
            return " (" + (each ? Text.count(same.size(), "record") : Text.count(same.size(), "entry", "entries"))
                    + ")";
        }
    }

    /** {@return satisfied; the rule does not say by how much} */
    static Verdict satisfied() {
        return new Satisfied(Optional.empty());
    }

    /**
     * {@return satisfied, with a margin}
     *
     * @param margin by how much
     */
    static Verdict satisfied(Margin margin) {
        Objects.requireNonNull(margin, "margin");
        return new Satisfied(Optional.of(margin));
    }

    /**
     * {@return breached}
     *
     * @param findings in what; at least one
     */
    static Verdict breached(Finding... findings) {
        Objects.requireNonNull(findings, "findings");
        return new Breached(List.of(findings));
    }

    /**
     * {@return breached}
     *
     * @param findings in what; at least one
     */
    static Verdict breached(List<? extends Finding> findings) {
        Objects.requireNonNull(findings, "findings");
        return new Breached(List.copyOf(findings));
    }

    /**
     * {@return breached if there are findings, satisfied if there are none}
     *
     * @param findings in what
     */
    static Verdict of(List<? extends Finding> findings) {
        return findings.isEmpty() ? satisfied() : breached(findings);
    }

    /**
     * {@return not applicable}
     *
     * @param why the reason, as part of a sentence
     */
    static Verdict notApplicable(String why) {
        return new NotApplicable(why);
    }

    /**
     * {@return not known: all of these facts are needed}
     *
     * @param missing the first of them
     * @param more the others
     */
    static Verdict unknown(Missing missing, Missing... more) {
        Objects.requireNonNull(missing, "missing");
        Objects.requireNonNull(more, "more");
        List<Missing> all =
                Stream.concat(Stream.of(missing), Stream.of(more)).distinct().toList();
        return new Unknown(all, all.size());
    }

    /**
     * {@return not known: some of these facts are needed}
     *
     * @param missing the facts that the answer depends on; at least one
     * @param settledBy the fewest of them that have to be found out
     */
    static Verdict unknown(List<Missing> missing, int settledBy) {
        Objects.requireNonNull(missing, "missing");
        return new Unknown(missing, settledBy);
    }

    /**
     * {@return not known: a field of a record is needed}
     *
     * @param record the record
     * @param field the field, or a path into a part of the record
     * @param what what to find out, as part of a sentence
     */
    static Verdict unknown(Entity record, String field, String what) {
        return unknown(Missing.of(record, field, what));
    }
}
