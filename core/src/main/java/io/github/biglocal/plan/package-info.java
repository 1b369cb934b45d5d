/**
 * Plans: an area's vision, priorities and actions, from draft to review.
 *
 * <p>A {@link io.github.biglocal.plan.Plan} has {@link io.github.biglocal.plan.Priority priorities}, which serve
 * outcomes, and {@link io.github.biglocal.plan.Action}s, which serve priorities and cost money. It is submitted,
 * assessed and endorsed; its {@link io.github.biglocal.plan.PlanState} follows from its dates and is not stored. A
 * {@link io.github.biglocal.plan.PlanReview} reviews it; a {@link io.github.biglocal.plan.PlanChange} changes it while
 * it is current.
 *
 * <p>{@link io.github.biglocal.plan.PlanRules} has the rules about plans, their reviews and changes.
 */
@NullMarked
package io.github.biglocal.plan;

import org.jspecify.annotations.NullMarked;
