/**
 * Partnerships: the residents and others who make the decisions in an area, and what they have agreed about themselves.
 *
 * <p>A {@link io.github.biglocal.partnership.Partnership} has {@link io.github.biglocal.partnership.Member}s, who join,
 * leave, move in and out of the area and gain and lose a vote, all of it dated. Its
 * {@link io.github.biglocal.partnership.TermsOfReference} are its own; its
 * {@link io.github.biglocal.partnership.Meeting}s, {@link io.github.biglocal.partnership.PartnershipReview}s,
 * {@link io.github.biglocal.partnership.WorkingGroup}s and {@link io.github.biglocal.partnership.ConflictOfInterest
 * conflicts of interest} are separate records.
 *
 * <p>Who sits on a board is the programme's first rule: {@link io.github.biglocal.partnership.ResidentMajority}, at
 * least 51 % residents. {@link io.github.biglocal.partnership.CompositionRule} asks the same kind of question with any
 * {@link io.github.biglocal.partnership.Requirement}s, and {@link io.github.biglocal.partnership.CompositionPresets}
 * has those that other programmes published. {@link io.github.biglocal.partnership.ResidentShareHistory} and
 * {@link io.github.biglocal.partnership.Turnover} show how a board changed.
 *
 * <p>{@link io.github.biglocal.partnership.PartnershipRules} has the rules. Locally trusted organisations and those who
 * support an area are in separate packages.
 */
@NullMarked
package io.github.biglocal.partnership;

import org.jspecify.annotations.NullMarked;
