package io.github.biglocal.rule;

import io.github.biglocal.entity.Change;
import io.github.biglocal.entity.Changes;
import io.github.biglocal.entity.Entity;
import io.github.biglocal.entity.Reference;
import io.github.biglocal.invariant.InvalidValueException;
import io.github.biglocal.text.Text;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * One question about one kind of record, decided from the record and the records around it, on a date. Pure: the same
 * subject and context give the same verdict, and no record is changed. Extend it with a final class; a rule with
 * parameters does not change, and offers changed copies of itself.
 *
 * <p>Immutable and thread-safe.
 *
 * @param <S> the kind of record it is about
 */
public abstract class Rule<S extends Entity> {
    /** The kind of a reference to a rule, as a change of its own names it. */
    static final String KIND = "Rule";

    private final RuleInfo info;
    private final Class<S> subjectType;
    private final Parameters parameters;

    /**
     * For rules without parameters.
     *
     * @param info what the rule says about itself
     * @param subjectType the kind of record it is about
     */
    protected Rule(RuleInfo info, Class<S> subjectType) {
        this(info, subjectType, Parameters.NONE);
    }

    /**
     * For rules with parameters; they override {@link #with(Parameters)}.
     *
     * @param info what the rule says about itself
     * @param subjectType the kind of record it is about
     * @param parameters its parameters, with their values
     */
    protected Rule(RuleInfo info, Class<S> subjectType, Parameters parameters) {
        this.info = Objects.requireNonNull(info, "info");
        this.subjectType = Objects.requireNonNull(subjectType, "subjectType");
        this.parameters = Objects.requireNonNull(parameters, "parameters");
    }

    /** {@return what the rule says about itself} */
    public final RuleInfo info() {
        return info;
    }

    /** {@return the reference to the rule itself, for the changes in it} */
    protected final Reference reference() {
        return new Reference(KIND, info.id().value());
    }

    /** {@return its parameters, with their values in force; empty if it has none} */
    public final Parameters parameters() {
        return parameters;
    }

    /**
     * {@return the same rule, one of its parameters with another value}
     *
     * @param name the name of the parameter
     * @param value its value, of the kind of the parameter
     * @throws InvalidValueException if the rule has no such parameter, it cannot have that value, or the rule does not take
     *     it over
     */
    public final Rule<S> with(String name, Object value) {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(value, "value");
        Parameters changed = parameters.with(name, value);
        Rule<S> result = with(changed);
        if (!result.parameters().equals(changed)) {
            throw new InvalidValueException(
                    getClass(),
                    "parameters",
                    "rule " + info().id() + " does not take over the value of its parameter " + name,
                    "Override with(Parameters) to make a rule with the values given.");
        }
        return result;
    }

    /**
     * {@return the same rule with other values of its parameters} A rule with parameters overrides it.
     *
     * @param changed its parameters, with their values
     */
    protected Rule<S> with(Parameters changed) {
        return this;
    }

    /**
     * {@return whether something else may turn out to be missing once what it named is recorded} So it is where what is needed
     * depends on the answer: a rule that asks for the day of an award may then lack the plan of that day. By default it names
     * all that it needs at once.
     */
    public boolean mayAskFurther() {
        return false;
    }

    /**
     * {@return whether its answer is the same on every day of its guidance} So it is where a rule reads what is recorded and
     * never the date, such as whether two ids look the same. A {@link Timeline} then asks it only on the days on which the rule
     * itself changes, not on those of the records, of which a programme has thousands. By default the day may matter.
     */
    protected boolean isTimeless() {
        return false;
    }

    /**
     * {@return the kinds of finding it can give} By default those that are nested in its class.
     */
    public List<Class<? extends Finding>> findingTypes() {
        return Stream.of(getClass().getDeclaredClasses())
                .filter(Finding.class::isAssignableFrom)
                .filter(type -> !type.isInterface())
                .<Class<? extends Finding>>map(type -> type.asSubclass(Finding.class))
                .sorted(Comparator.comparing(Class::getSimpleName))
                .toList();
    }

    /** {@return the kind of record it is about} */
    public final Class<S> subjectType() {
        return subjectType;
    }

    /**
     * {@return the changes in the rule itself: where its guidance begins and ends, and any day between on which what it
     * asks changes} A rule with dated thresholds adds them.
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
        Objects.requireNonNull(subject, "subject");
        if (!info.guidance().contains(context.asOf())) {
            return Verdict.notApplicable("the rule applies only " + Text.period(info.guidance()));
        }
        return Objects.requireNonNull(judge(subject, context), "verdict");
    }

    /**
     * {@return the answer for one record, on a date within the guidance}
     *
     * @param subject the record
     * @param context the date, and the other records
     */
    protected abstract Verdict judge(S subject, RuleContext context);

    /**
     * {@return the changes, as data, any one of which would put a finding right} Those that the finding names, unless the
     * rule finds more in the record. They are candidates: {@link RuleSet#proposals} keeps those that give no rule an error.
     *
     * @param subject the record that the rule was asked of
     * @param context the date, and the other records
     * @param finding one of the findings it gave
     */
    protected List<Repair> repairs(S subject, RuleContext context, Finding finding) {
        return finding.repairs();
    }

    /** {@return the rule's id} */
    @Override
    public final String toString() {
        return info.id().toString();
    }
}
