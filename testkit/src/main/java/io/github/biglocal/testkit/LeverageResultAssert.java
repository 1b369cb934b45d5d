package io.github.biglocal.testkit;

import io.github.biglocal.invariant.InvalidValueException;
import io.github.biglocal.match.LeverageConvention;
import io.github.biglocal.match.LeverageRatio;
import io.github.biglocal.match.LeverageResult;
import io.github.biglocal.match.ProjectId;
import io.github.biglocal.money.Ratio;
import io.github.biglocal.text.Text;
import java.util.List;
import java.util.Objects;
import org.joda.money.Money;

/** Assertions about leverage: its ratios and sums, and which projects are in them. For one thread. */
public class LeverageResultAssert extends DomainAssert<LeverageResultAssert, LeverageResult> {
    /**
     * Makes the assertion.
     *
     * @param actual what it is about
     */
    public LeverageResultAssert(LeverageResult actual) {
        super(actual, LeverageResultAssert.class);
    }

    /**
     * {@return this, if the ratio of the sums is exactly a fraction}
     *
     * @param convention how the ratio is stated
     * @param fraction a fraction such as {@code 91543/9031}, or a whole number
     * @throws InvalidValueException if the text is neither
     */
    public LeverageResultAssert isExactly(LeverageConvention convention, String fraction) {
        Objects.requireNonNull(convention, "convention");
        Objects.requireNonNull(fraction, "fraction");
        return is(convention, new LeverageRatio.Defined(Ratio.parse(fraction)), fraction);
    }

    /**
     * {@return this, if there is no ratio of the sums, for a reason}
     *
     * @param convention how the ratio would be stated
     * @param why the reason
     */
    public LeverageResultAssert isUndefined(LeverageConvention convention, LeverageRatio.Reason why) {
        Objects.requireNonNull(convention, "convention");
        LeverageRatio wanted = new LeverageRatio.Undefined(Objects.requireNonNull(why, "why"));
        return is(convention, wanted, wanted.toString());
    }

    /**
     * {@return this, if the projects counted have so much programme money, as recorded}
     *
     * @param amount the amount
     */
    public LeverageResultAssert hasProgrammeMoney(Money amount) {
        return isSum("programme money", Objects.requireNonNull(amount, "amount"), actual.programmeMoney());
    }

    /**
     * {@return this, if the projects counted have so much match, as recorded}
     *
     * @param amount the amount
     */
    public LeverageResultAssert hasMatch(Money amount) {
        return isSum("match", Objects.requireNonNull(amount, "amount"), actual.match());
    }

    /**
     * {@return this, if projects left out for want of programme money have so much match}
     *
     * @param amount the amount
     */
    public LeverageResultAssert hasExternalBenefit(Money amount) {
        return isSum("external benefit", Objects.requireNonNull(amount, "amount"), actual.externalBenefit());
    }

    /**
     * {@return this, if these projects are counted, and no others}
     *
     * @param projects their ids, in any order
     */
    public LeverageResultAssert countsOnly(ProjectId... projects) {
        Objects.requireNonNull(projects, "projects");
        List<String> wanted =
                List.of(projects).stream().map(ProjectId::value).sorted().toList();
        List<String> counted = actual.parts().stream()
                .map(part -> part.project().value())
                .sorted()
                .toList();
        return require(
                counted.equals(wanted),
                Wording.expected(
                        "the projects counted to be " + Wording.listed(wanted),
                        "they are " + Wording.listed(counted) + "." + reasons()));
    }

    /** {@return this, if every project is counted} */
    public LeverageResultAssert leavesNothingOut() {
        return require(
                actual.leftOut().isEmpty(),
                Wording.expected("every project to be counted", "some are not." + reasons()));
    }

    /**
     * {@return this, if a project is left out for a reason}
     *
     * @param project its id
     * @param why the reason
     */
    public LeverageResultAssert leavesOut(ProjectId project, LeverageResult.Why why) {
        Objects.requireNonNull(project, "project");
        Objects.requireNonNull(why, "why");
        return require(
                actual.leftOut().stream().anyMatch(left -> left.project().equals(project) && left.why() == why),
                Wording.expected(
                        "project " + project + " to be left out because " + why.text(),
                        "these are left out: "
                                + Wording.listed(actual.leftOut().stream()
                                        .map(LeverageResult.LeftOut::project)
                                        .toList())
                                + "." + reasons()));
    }

    private LeverageResultAssert is(LeverageConvention convention, LeverageRatio wanted, String words) {
        LeverageRatio ratio = actual.ratio(convention);
        return require(
                ratio.equals(wanted),
                Wording.expected(
                        actual.settings().nameOf(convention) + " to be " + words,
                        "it is " + ratio + ": match of " + Text.money(actual.match()) + ", programme money of "
                                + Text.money(actual.programmeMoney()) + "." + reasons()));
    }

    private LeverageResultAssert isSum(String of, Money wanted, Money is) {
        return require(
                is.equals(wanted),
                Wording.expected(of + " of " + Text.money(wanted), "it is " + Text.money(is) + "." + reasons()));
    }

    private String reasons() {
        return actual.leftOut().isEmpty()
                ? ""
                : "\nLeft out: "
                        + Wording.each(actual.leftOut().stream()
                                .map(LeverageResult.LeftOut::toString)
                                .toList());
    }
}
