/**
 * An area's own money: what is set aside for it, agreed, drawn down, spent and returned, until close-out.
 *
 * <p>An {@link io.github.biglocal.funding.Allocation}, with dated {@link io.github.biglocal.funding.Uplift}s, is what
 * an area has to spend. It is paid under {@link io.github.biglocal.funding.FundingAgreement}s to the locally trusted
 * organisation, in {@link io.github.biglocal.funding.Drawdown}s; {@link io.github.biglocal.funding.SpendReport}s say
 * what it was spent on, a {@link io.github.biglocal.funding.FundingReturn} returns money, and a
 * {@link io.github.biglocal.funding.CloseOut} ends it. A {@link io.github.biglocal.funding.StatedAccount} is what minutes
 * or another source state of the money on a date.
 *
 * <p>{@link io.github.biglocal.funding.FundAccounts} makes statements from these records as of a date: the
 * {@link io.github.biglocal.funding.FundStatement}, the position of the allocation, the budget compared with spending,
 * and the contribution to the organisation's costs; {@link io.github.biglocal.funding.SpendOutForecast} says when the
 * money will run out. {@link io.github.biglocal.funding.FundingRules} has the rules.
 */
@NullMarked
package io.github.biglocal.funding;

import org.jspecify.annotations.NullMarked;
