/**
 * Commissions: services that an area buys to a specification, through its locally trusted organisation.
 *
 * <p>A {@link io.github.biglocal.commission.Commission} goes from a tender ({@link
 * io.github.biglocal.commission.TenderStatus}) through an award ({@link io.github.biglocal.commission.AwardStatus}) to
 * a contract ({@link io.github.biglocal.commission.ContractStatus}), with
 * {@link io.github.biglocal.commission.Milestone}s and payments on the way and an ending ({@link
 * io.github.biglocal.commission.CommissionEnding}). The words are those of the Open Contracting Data Standard 1.1.5.
 *
 * <p>A grant is different: see {@code io.github.biglocal.grant}. {@link io.github.biglocal.commission.CommissionRules}
 * has the rules about commissions, most of them about whether the record is consistent.
 */
@NullMarked
package io.github.biglocal.commission;

import org.jspecify.annotations.NullMarked;
