package io.github.biglocal.rule;

/**
 * By how much a record satisfies a rule. Each rule that can give it has its own kind, a record with typed fields.
 *
 * <p>Implementations are immutable and thread-safe.
 */
public interface Margin {
    /** {@return by how much, as a sentence} */
    String description();
}
