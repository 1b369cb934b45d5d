package io.github.biglocal.rule;

import io.github.biglocal.invariant.Require;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** A rule's answer about one record. What cannot be decided is never taken for satisfied. */
public sealed interface Verdict {
    /** {@return the answer as sentences: by how much, what is wrong and how to mend it, why not, or what is missing} */
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
                : "Not known: " + ((Unknown) this).missing() + ".";
    }

    /**
     * The record is as the rule asks.
     *
     * @param margin by how much, where the rule can say; empty where there is no more to it than yes
     */
    record Satisfied(Optional<Margin> margin) implements Verdict {}

    /**
     * The record is not as the rule asks.
     *
     * @param findings in what; at least one
     */
    record Breached(List<Finding> findings) implements Verdict {
        /**
         * Checks that there is a finding.
         *
         * @param findings in what; at least one
         */
        public Breached {
            findings = List.copyOf(findings);
            if (findings.isEmpty()) {
                throw new IllegalArgumentException("a breach needs a finding");
            }
        }
    }

    /**
     * The question does not arise.
     *
     * @param why the reason, as part of a sentence
     */
    record NotApplicable(String why) implements Verdict {
        /**
         * Checks that there is a reason.
         *
         * @param why the reason, as part of a sentence
         */
        public NotApplicable {
            Require.text("why", why);
        }
    }

    /**
     * The question arises and cannot be answered.
     *
     * @param missing what would have to be known, as part of a sentence
     */
    record Unknown(String missing) implements Verdict {
        /**
         * Checks that it says what is missing.
         *
         * @param missing what would have to be known, as part of a sentence
         */
        public Unknown {
            Require.text("missing", missing);
        }
    }

    /** {@return satisfied, with no more to it than yes} */
    static Verdict satisfied() {
        return new Satisfied(Optional.empty());
    }

    /**
     * {@return satisfied, by so much}
     *
     * @param margin by how much
     */
    static Verdict satisfied(Margin margin) {
        return new Satisfied(Optional.of(margin));
    }

    /**
     * {@return breached}
     *
     * @param findings in what; at least one
     */
    static Verdict breached(Finding... findings) {
        return new Breached(List.of(findings));
    }

    /**
     * {@return breached if there are findings, satisfied if there are none}
     *
     * @param findings in what
     */
    static Verdict of(List<? extends Finding> findings) {
        return findings.isEmpty() ? satisfied() : new Breached(List.copyOf(findings));
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
     * {@return not to be decided}
     *
     * @param missing what would have to be known, as part of a sentence
     */
    static Verdict unknown(String missing) {
        return new Unknown(missing);
    }
}
