package io.github.biglocal.entity;

/**
 * What a calculator gives, whole or in part. Every format writes it with its fields, and with what its other public
 * methods without parameters say; a method named {@code to…} gives the same in another form, and is not written.
 *
 * <p>Implementations are immutable and thread-safe.
 */
public interface Calculated {}
