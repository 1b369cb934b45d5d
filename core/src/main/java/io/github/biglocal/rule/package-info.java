/**
 * The rule engine; it knows no concept of the domain.
 *
 * <p>A {@link io.github.biglocal.rule.Rule} asks one question of one kind of record on a date and answers with a
 * {@link io.github.biglocal.rule.Verdict}. A {@link io.github.biglocal.rule.RuleSet} holds the rules, severities and
 * accepted findings its caller chose, and checks {@link io.github.biglocal.rule.Records} into a
 * {@link io.github.biglocal.rule.Report}. No code here reads a clock.
 */
@NullMarked
package io.github.biglocal.rule;

import org.jspecify.annotations.NullMarked;
