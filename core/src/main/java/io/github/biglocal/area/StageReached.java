package io.github.biglocal.area;

import java.time.LocalDate;

/**
 * A stage that an area reached.
 *
 * @param stage which stage
 * @param date the day it reached it
 */
public record StageReached(AreaStage stage, LocalDate date) {}
