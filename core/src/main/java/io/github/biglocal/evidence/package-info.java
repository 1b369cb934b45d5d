/**
 * What areas did, what resulted, and the evidence for it: the golden thread from the vision to the outcomes.
 *
 * <p>An {@link io.github.biglocal.evidence.Activity} is something an area did; an
 * {@link io.github.biglocal.evidence.Output} is something countable that it produced; an
 * {@link io.github.biglocal.evidence.Impact} is what is said to have changed;
 * {@link io.github.biglocal.evidence.Evidence} shows whether it has; an {@link io.github.biglocal.evidence.Indicator}
 * is measured over time. They refer to each other by id.
 *
 * <p>{@link io.github.biglocal.evidence.GoldenThread} follows these links from an activity to one of the four
 * outcomes, by each {@link io.github.biglocal.evidence.Route}, and reports how much is covered ({@link
 * io.github.biglocal.evidence.Coverage} in number, {@link io.github.biglocal.evidence.SpendCoverage} in money), what
 * leads nowhere, and what contradicts itself. {@link io.github.biglocal.evidence.EvidenceRules} has the rules, most of
 * them good practice in evaluation. {@link io.github.biglocal.evidence.OutputCosts} gives what each output cost, and
 * {@link io.github.biglocal.evidence.VolunteerSummaries} the time of volunteers and what it is worth.
 */
@NullMarked
package io.github.biglocal.evidence;

import org.jspecify.annotations.NullMarked;
