package io.github.biglocal.standards.threesixtygiving;

import io.github.biglocal.rule.Finding;
import io.github.biglocal.rule.Rule;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.RuleInfo;
import io.github.biglocal.rule.Verdict;
import java.util.List;

/**
 * A check of all grants of a file together, as a rule, such as whether a funder has one name throughout. The library makes them; a rule
 * of your own about a file extends {@link Rule} itself.
 *
 * <p>Immutable and thread-safe.
 */
public final class FileCheck extends Rule<FileSubject> {
    private final CheckCategory category;
    private final PercentageBase base;
    private final FileSubject.Question question;
    private final String problem;
    private final String repair;
    private final GrantCheck.Counting counting;

    private FileCheck(
            RuleInfo info,
            CheckCategory category,
            PercentageBase base,
            FileSubject.Question question,
            String problem,
            String repair,
            GrantCheck.Counting counting) {
        super(info, FileSubject.class);
        this.category = category;
        this.base = base;
        this.question = question;
        this.problem = problem;
        this.repair = repair;
        this.counting = counting;
    }

    static FileCheck of(
            RuleInfo info,
            CheckCategory category,
            FileSubject.Question question,
            String problem,
            String repair,
            GrantCheck.Counting counting) {
        return new FileCheck(info, category, PercentageBase.ALL_GRANTS, question, problem, repair, counting);
    }

    /** {@return what it is about} */
    public CheckCategory category() {
        return category;
    }

    /** {@return which grants its percentage is of} */
    public PercentageBase base() {
        return base;
    }

    FileSubject.Question question() {
        return question;
    }

    GrantCheck.Counting counting() {
        return counting;
    }

    @Override
    public List<Class<? extends Finding>> findingTypes() {
        return List.of(CheckFinding.class);
    }

    @Override
    protected Verdict judge(FileSubject subject, RuleContext context) {
        return Verdict.of(subject.answer(question).pointers().stream()
                .map(pointer -> new CheckFinding(problem, repair, pointer))
                .toList());
    }
}
