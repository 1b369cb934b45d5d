/**
 * Commissions in the Open Contracting Data Standard 1.1.5: releases and records, and back.
 */
@NullMarked
package io.github.biglocal.standards.ocds;

import org.jspecify.annotations.NullMarked;
