/**
 * Numbers about many projects or areas, for evaluators: a ratio estimated from a
 * {@link io.github.biglocal.estimation.Sample}, its standard error, bias and confidence interval, and bounds for
 * nonresponse.
 *
 * <p>The point estimate is an exact {@link io.github.biglocal.money.Ratio} throughout. A {@code double} is used only
 * for what has no exact value or is never quoted as one: standard errors, quantiles, and what is worked out from many
 * resamples, replicates or samples.
 *
 * <p>What cannot be worked out is a case of a sealed type, {@link io.github.biglocal.estimation.Estimated} or
 * {@link io.github.biglocal.estimation.ConfidenceSet}, with the reason. Results are
 * {@link io.github.biglocal.entity.Explained}; only the library makes them, so they may gain figures.
 */
@NullMarked
package io.github.biglocal.estimation;

import org.jspecify.annotations.NullMarked;
