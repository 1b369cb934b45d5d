/**
 * How a programme was evaluated: rounds of fieldwork, surveys, and evaluators' assessments of partnerships.
 *
 * <p>An {@link io.github.biglocal.evaluation.Evaluation} names who evaluated which areas, and when. A
 * {@link io.github.biglocal.evaluation.Survey} says who was asked and who answered; an
 * {@link io.github.biglocal.evaluation.Assessment} is what an evaluator found of one partnership on a day; an
 * {@link io.github.biglocal.evaluation.Influence} is something in the wider world that an area says it changed.
 * {@link io.github.biglocal.evaluation.FieldworkSummaries} adds up the fieldwork.
 *
 * <p>What areas did, and the results, are in {@code io.github.biglocal.evidence}; ratios estimated from samples are in
 * the module {@code io.github.biglocal.estimation}. {@link io.github.biglocal.evaluation.EvaluationRules} has the
 * rules.
 */
@NullMarked
package io.github.biglocal.evaluation;

import org.jspecify.annotations.NullMarked;
