/**
 * Areas: the bounded neighbourhoods that a programme works in, and where they lie.
 *
 * <p>An {@link io.github.biglocal.area.Area} is one neighbourhood, with its region, its local authorities ({@link
 * io.github.biglocal.area.LocalAuthority}, of any {@link io.github.biglocal.area.TierOfGovernment tier}) and its codes
 * in official statistics ({@link io.github.biglocal.area.GssCode}, of a {@link io.github.biglocal.area.GssNation nation}
 * and a {@link io.github.biglocal.area.GssLevel kind of place}). It was announced in a wave, reached stages ({@link
 * io.github.biglocal.area.StageReached}) and took the steps of the pathway ({@link
 * io.github.biglocal.area.PathwayPeriod}), each with its day; its boundary and its name may have changed. Almost every
 * other record names the area it belongs to.
 *
 * <p>It is the lowest of the packages of concepts and uses no other. {@link io.github.biglocal.area.AreaRules} has the
 * rules about areas.
 */
@NullMarked
package io.github.biglocal.area;

import org.jspecify.annotations.NullMarked;
