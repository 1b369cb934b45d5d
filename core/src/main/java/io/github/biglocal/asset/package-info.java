/**
 * Assets: the community hubs, land and equipment that areas have the use of.
 *
 * <p>An {@link io.github.biglocal.asset.Asset} has a use and a cost. Who holds it, and on what terms, is a list of
 * {@link io.github.biglocal.asset.TenurePeriod}s; whether it is planned, in use or no longer available is a list of
 * {@link io.github.biglocal.asset.AssetStatusPeriod}s. Both change, so both are dated.
 *
 * <p>{@link io.github.biglocal.asset.AssetRules} has the rules about them: that there is a legal right to use an asset,
 * held by an organisation that is still in post, and that its owner is clear when the area closes.
 */
@NullMarked
package io.github.biglocal.asset;

import org.jspecify.annotations.NullMarked;
