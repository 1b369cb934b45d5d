package io.github.biglocal.testkit;

import io.github.biglocal.rule.Margin;
import io.github.biglocal.rule.Verdict;
import java.util.Objects;

/** Assertions about a rule's verdict. For one thread. */
public class VerdictAssert extends DomainAssert<VerdictAssert, Verdict> {
    private String subject = "the verdict";

    /**
     * Makes the assertion.
     *
     * @param actual what it is about
     */
    public VerdictAssert(Verdict actual) {
        super(actual, VerdictAssert.class);
    }

    /** Returns the assertion about a verdict that another assertion leads to. */
    static VerdictAssert after(DomainAssert<?, ?> from, String subject, Verdict verdict) {
        VerdictAssert next = from.next(VerdictAssert.class, Verdict.class, verdict, VerdictAssert::new);
        next.subject = subject;
        return next;
    }

    /** {@return this, if the rule is satisfied} */
    public VerdictAssert isSatisfied() {
        return require(actual instanceof Verdict.Satisfied, Wording.expected(subject + " to be satisfied", actual));
    }

    /**
     * {@return this, if the rule is satisfied, and says so by how much}
     *
     * @param words some of the words of the margin
     */
    public VerdictAssert isSatisfiedSaying(String words) {
        Objects.requireNonNull(words, "words");
        boolean said = actual instanceof Verdict.Satisfied satisfied
                && satisfied.margin().map(Margin::description).orElse("").contains(words);
        return require(said, Wording.expected(subject + " to be satisfied, saying \"" + words + "\"", actual));
    }

    /** {@return an assertion about the findings, if the rule is breached} */
    public FindingAssert<VerdictAssert> isBreached() {
        return FindingAssert.after(this, this, subject + " to be breached", actual);
    }

    /** {@return an assertion about what is missing, if the answer is not known} */
    public UnknownAssert<VerdictAssert> isUnknown() {
        return UnknownAssert.after(this, this, subject + " not to be known", actual);
    }

    /** {@return this, if the rule does not apply} */
    public VerdictAssert isNotApplicable() {
        return isNotApplicable("");
    }

    /**
     * {@return this, if the rule does not apply, for a reason}
     *
     * @param why some of the words of the reason
     */
    public VerdictAssert isNotApplicable(String why) {
        Objects.requireNonNull(why, "why");
        return require(
                actual instanceof Verdict.NotApplicable not && not.why().contains(why),
                Wording.expected(subject + " not to apply" + (why.isEmpty() ? "" : ", because " + why), actual));
    }
}
