/**
 * Projects paid for with programme money and other money, and leverage: how much other money came with each pound.
 *
 * <p>A {@link io.github.biglocal.match.Project} has {@link io.github.biglocal.match.FundingLine}s on two sides,
 * programme money and match, each with what is known of it: stream, kind, status, date. A line whose amount is only a
 * bound says so; evidence of the programme's role is {@link io.github.biglocal.match.RoleEvidence}.
 *
 * <p>{@link io.github.biglocal.match.Leverage} answers the question with its
 * {@link io.github.biglocal.match.LeverageSettings}, in every {@link io.github.biglocal.match.LeverageConvention} of
 * the field, as a {@link io.github.biglocal.match.LeverageResult} that has what was counted and what was left out,
 * with the reason. Money that came without programme money is external benefit, never leverage.
 *
 * <p>Where the projects are too many to be kept, {@link io.github.biglocal.match.LeverageTotals} gathers the sums alone, which
 * travel between machines as plain texts, and gives a {@link io.github.biglocal.match.LeverageSummary}.
 *
 * <p>{@link io.github.biglocal.match.MatchRules} has the rules about how projects add up;
 * {@link io.github.biglocal.match.EnoughMatch} and {@link io.github.biglocal.match.MatchPresets} are what other
 * funders require as match.
 *
 * <p>Every type here is immutable and thread-safe, except the two that gather,
 * {@link io.github.biglocal.match.LeverageAccumulator} and {@link io.github.biglocal.match.LeverageTotals}.
 */
@NullMarked
package io.github.biglocal.match;

import org.jspecify.annotations.NullMarked;
