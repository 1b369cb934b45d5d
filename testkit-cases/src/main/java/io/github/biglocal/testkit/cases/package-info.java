/**
 * Rule cases as a document, for those who write rules and no Java. A file of cases says what a rule should answer about a few
 * records on a day, in YAML or JSON; {@link io.github.biglocal.testkit.cases.RuleCases} reads it and runs it as tests, and
 * {@link io.github.biglocal.testkit.cases.CaseCoverage} says which cases are missing.
 */
@NullMarked
package io.github.biglocal.testkit.cases;

import org.jspecify.annotations.NullMarked;
