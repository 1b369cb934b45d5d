package io.github.biglocal.standards.ocds;

import io.github.biglocal.rule.Finding;
import io.github.biglocal.rule.Rule;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.RuleInfo;
import io.github.biglocal.rule.Verdict;
import java.util.ArrayList;
import java.util.List;

/** A check of one release: a question that may be asked of several of its parts. Immutable and thread-safe. */
final class OcdsCheck extends Rule<PlacedRelease> {
    private final Question question;
    private final String whyNot;

    /** Makes a check, with the reason why it may have nothing to ask. */
    OcdsCheck(RuleInfo info, Question question, String whyNot) {
        super(info, PlacedRelease.class);
        this.question = question;
        this.whyNot = whyNot;
    }

    /** What a check asks. */
    interface Question {
        /** Asks it of each part of a release that it is about. */
        void ask(OcdsRelease release, Answers answers);
    }

    /** What the parts of a release answer. Not thread-safe. */
    static final class Answers {
        private final List<OcdsFinding> findings = new ArrayList<>();
        private boolean asked;

        /** The question is asked of a part. */
        void asked() {
            asked = true;
        }

        /** A part is not as it should be. */
        void found(String problem, String repair, String... pointers) {
            findings.add(new OcdsFinding(List.of(pointers), problem, repair));
        }

        private Verdict verdict(String whyNot) {
            return findings.isEmpty() && !asked ? Verdict.notApplicable(whyNot) : Verdict.of(findings);
        }
    }

    @Override
    protected Verdict judge(PlacedRelease subject, RuleContext context) {
        Answers answers = new Answers();
        question.ask(subject.release(), answers);
        return answers.verdict(whyNot);
    }

    @Override
    public List<Class<? extends Finding>> findingTypes() {
        return List.of(OcdsFinding.class);
    }
}
