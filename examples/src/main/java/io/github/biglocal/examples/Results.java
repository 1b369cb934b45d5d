package io.github.biglocal.examples;

import io.github.biglocal.funding.FundStatement;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What one run of the main job found.
 *
 * @param asOf the date asked about
 * @param programmes the programmes, evaluated
 * @param rastrick the fund statement of an area, from published figures; included only with the reference data set
 */
public record Results(LocalDate asOf, List<Evaluation> programmes, Optional<FundStatement> rastrick) {}
