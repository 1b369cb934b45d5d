package io.github.biglocal.entity;

/**
 * A value of an open list, which grows as programmes and publishers need: kinds of organisation, offices, streams of
 * money. A value this version does not know is kept as it is, and reported where it is read.
 *
 * <p>Lists that the programme has closed, such as its four outcomes, are enums instead.
 *
 * <p>Implementations are immutable and thread-safe.
 */
public interface Code extends TextValue {
    /** {@return whether this version knows the value} */
    boolean isKnown();
}
