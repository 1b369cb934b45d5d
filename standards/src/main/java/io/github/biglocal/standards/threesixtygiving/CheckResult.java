package io.github.biglocal.standards.threesixtygiving;

import io.github.biglocal.entity.Calculated;
import io.github.biglocal.money.Ratio;
import io.github.biglocal.rule.RuleId;
import io.github.biglocal.rule.Severity;
import io.github.biglocal.text.Text;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What a check found in a file: in how many grants, at how many places, and the first of them. Immutable and thread-safe; equal when all of
 * it is.
 */
public final class CheckResult implements Calculated {
    private final RuleId check;
    private final String title;
    private final Optional<CheckCategory> category;
    private final Severity severity;
    private final PercentageBase base;
    private final long outOf;
    private final long grants;
    private final long places;
    private final OptionalLong publishedCount;
    private final long accepted;
    private final long leftToStandIns;
    private final long failures;
    private final List<GivingFinding> first;

    CheckResult(
            RuleId check,
            String title,
            Optional<CheckCategory> category,
            Severity severity,
            PercentageBase base,
            long outOf,
            Counts counts,
            OptionalLong publishedCount,
            List<GivingFinding> first) {
        this.check = check;
        this.title = title;
        this.category = category;
        this.severity = severity;
        this.base = base;
        this.outOf = outOf;
        this.grants = counts.grants();
        this.places = counts.places();
        this.accepted = counts.accepted();
        this.leftToStandIns = counts.leftToStandIns();
        this.failures = counts.failures();
        this.publishedCount = publishedCount;
        this.first = List.copyOf(first);
    }

    /** How often. */
    record Counts(long grants, long places, long accepted, long leftToStandIns, long failures) {}

    /** {@return the check: its published name, or its id} */
    public RuleId check() {
        return check;
    }

    /** {@return what it asks, as a short statement of the state that satisfies it} */
    public String title() {
        return title;
    }

    /** {@return what it is about; empty for a rule that is neither a {@link GrantCheck} nor a {@link FileCheck}} */
    public Optional<CheckCategory> category() {
        return category;
    }

    /** {@return how serious it is for the caller} */
    public Severity severity() {
        return severity;
    }

    /** {@return which grants its percentage is of} */
    public PercentageBase base() {
        return base;
    }

    /** {@return how many grants its percentage is of} */
    public long outOf() {
        return outOf;
    }

    /** {@return in how many grants it found something that is not {@linkplain #leftToStandIns left to another check}} */
    public long grants() {
        return grants;
    }

    /**
     * {@return at how many places it found something that is not {@linkplain #leftToStandIns left to another check}; a grant may have
     * several}
     */
    public long places() {
        return places;
    }

    /** {@return whether it found anything} */
    boolean isFound() {
        return places > 0;
    }

    /**
     * {@return the grants in which it found something as a fraction of all of its kind, from 0 to 1; empty if there is none of its kind}
     * A check of identifiers of funders, whose percentage is of grants to organisations, may find more grants than there are of these; then it is
     * 1.
     */
    public Optional<Ratio> share() {
        return outOf == 0 ? Optional.empty() : Optional.of(Ratio.of(Math.min(grants, outOf), outOf));
    }

    /**
     * {@return the count that the published tool shows, which is of places for some checks, passes over some grants for others, and is always 0
     * for one; empty if the check is not a published one} What is left to another check is counted too.
     */
    public OptionalLong publishedCount() {
        return publishedCount;
    }

    /**
     * {@return the percentage that the published tool shows, as a fraction: its count, of places for some checks, by the number of grants of the
     * kind, or by 1 if there is none; it may be more than 1} Empty if the check is not a published one.
     */
    public Optional<Ratio> publishedShare() {
        return publishedCount.isPresent()
                ? Optional.of(Ratio.of(publishedCount.getAsLong(), Math.max(1, outOf)))
                : Optional.empty();
    }

    /** {@return how many findings were left out because they are accepted} */
    public long accepted() {
        return accepted;
    }

    /**
     * {@return how many findings were left out because a check that {@linkplain io.github.biglocal.rule.RuleInfo#standsInFor stands in} for
     * this one reports them}
     */
    public long leftToStandIns() {
        return leftToStandIns;
    }

    /** {@return on how many grants the check could not be run} */
    public long failures() {
        return failures;
    }

    /** {@return the first places, in the order of the file, as many as the checks were set to keep} */
    public List<GivingFinding> first() {
        return first;
    }

    /** What it found, in a few words. */
    String brief() {
        return check + " (" + (grants == 0 ? Text.count(places, "place") : Text.count(grants, "grant")) + ")";
    }

    /** What it found, as a sentence. */
    String sentence() {
        StringBuilder text = new StringBuilder(check.value()).append(": ");
        if (grants == 0 && places > 0) {
            text.append(Text.count(places, "place"));
        } else if (grants > outOf) {
            text.append(Text.count(grants, "grant"));
        } else {
            text.append(Text.number(grants)).append(" of ").append(Text.count(outOf, "grant"));
            if (base != PercentageBase.ALL_GRANTS) {
                text.append(base.words().substring("grants".length()));
            }
            share().ifPresent(share ->
                    text.append(" (").append(share.toPercentText()).append(')'));
        }
        if (places != grants && grants > 0) {
            text.append(", at ").append(Text.count(places, "place"));
        }
        if (!first.isEmpty()) {
            text.append(", such as ")
                    .append(GivingFinding.shown(first.get(0).place()))
                    .append(". ")
                    .append(first.get(0).finding().problem());
        } else {
            text.append('.');
        }
        if (leftToStandIns > 0) {
            text.append(" Another check reports ")
                    .append(Text.count(leftToStandIns, "more place"))
                    .append('.');
        }
        return text.toString();
    }

    private List<Object> values() {
        return List.of(
                check,
                title,
                category,
                severity,
                base,
                outOf,
                grants,
                places,
                publishedCount,
                accepted,
                leftToStandIns,
                failures,
                first);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CheckResult result && values().equals(result.values());
    }

    @Override
    public int hashCode() {
        return values().hashCode();
    }

    /** {@return the check, and in how many grants it found something} */
    @Override
    public String toString() {
        return check + ": " + Text.count(grants, "grant");
    }
}
