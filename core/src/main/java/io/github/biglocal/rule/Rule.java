package io.github.biglocal.rule;

import io.github.biglocal.entity.Change;
import io.github.biglocal.entity.Changes;
import io.github.biglocal.entity.Entity;
import io.github.biglocal.entity.Periods;
import io.github.biglocal.entity.Reference;
import java.util.List;

/**
 * One question about one kind of record, decided from the record and what is recorded around it, on a date. Pure: the
 * same subject and context give the same verdict, and nothing is changed. Extend it with a final class; a rule with
 * parameters does not change, and offers changed copies of itself.
 *
 * @param <S> the kind of record it is about
 */
public abstract class Rule<S extends Entity> {
    private final RuleInfo info;
    private final Class<S> subjectType;

    /**
     * For the rules themselves.
     *
     * @param info what the rule says about itself
     * @param subjectType the kind of record it is about
     */
    protected Rule(RuleInfo info, Class<S> subjectType) {
        this.info = info;
        this.subjectType = subjectType;
    }

    /** {@return what the rule says about itself} */
    public final RuleInfo info() {
        return info;
    }

    /** {@return the reference to the rule itself, for the changes in it} */
    protected final Reference reference() {
        return new Reference("Rule", info.id().value());
    }

    /** {@return the concept it belongs to: the last part of the name of its package, such as {@code partnership}} */
    public final String concept() {
        String name = getClass().getPackageName();
        return name.substring(name.lastIndexOf('.') + 1);
    }

    /** {@return the kind of record it is about} */
    public final Class<S> subjectType() {
        return subjectType;
    }

    /**
     * {@return the changes in the rule itself: where its guidance begins and ends, and any day between on which it asks
     * something else} A rule with dated thresholds adds them.
     */
    public List<Change> changes() {
        return Changes.of(reference()).during("guidance", info.guidance()).toList();
    }

    /**
     * {@return the answer for one record} Not applicable on a date outside the {@link RuleInfo#guidance() guidance}.
     *
     * @param subject the record
     * @param context the date, and the other records
     */
    public final Verdict verdict(S subject, RuleContext context) {
        if (!info.guidance().contains(context.asOf())) {
            return Verdict.notApplicable("the guidance it comes from applies " + Periods.describe(info.guidance()));
        }
        return judge(subject, context);
    }

    /**
     * {@return the answer for one record, on a date within the guidance}
     *
     * @param subject the record
     * @param context the date, and the other records
     */
    protected abstract Verdict judge(S subject, RuleContext context);

    /** {@return the rule's id} */
    @Override
    public final String toString() {
        return info.id().toString();
    }
}
