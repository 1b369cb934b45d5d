/**
 * Grants and loans that an area makes, and the schemes it makes them under.
 *
 * <p>A {@link io.github.biglocal.grant.Scheme} has its own terms: what it pays for, for whom, how much at most, in
 * which {@link io.github.biglocal.grant.Round}s. A {@link io.github.biglocal.grant.Grant} may be made under one; a
 * {@link io.github.biglocal.grant.Loan} is repaid, and the money is used again in the area ({@link
 * io.github.biglocal.grant.LoanFund}). A {@link io.github.biglocal.grant.Taper} works out instalments that get smaller.
 *
 * <p>Terms are local, so most rules ask whether a grant keeps those of its own scheme. The names of amounts and dates
 * follow the 360Giving Data Standard. {@link io.github.biglocal.grant.GrantRules} has the rules.
 */
@NullMarked
package io.github.biglocal.grant;

import org.jspecify.annotations.NullMarked;
