package io.github.biglocal.entity;

/**
 * What a calculator gives, whole or in part. Every format writes it with its fields, and with what its other public
 * methods without parameters say; one that is named by the type it gives, such as {@code toSummary}, gives the same in another
 * form, and is not written.
 *
 * <p>Implementations are immutable and thread-safe.
 */
public interface Calculated {}
