/**
 * Open Contracting data, for commissions: releases and records are read, written, merged and checked. Begin with
 * {@link io.github.biglocal.standards.ocds.OpenContracting}.
 */
@NullMarked
package io.github.biglocal.standards.ocds;

import org.jspecify.annotations.NullMarked;
