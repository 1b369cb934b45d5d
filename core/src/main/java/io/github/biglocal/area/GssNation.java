package io.github.biglocal.area;

/**
 * The part of the United Kingdom, or near it, that a code of the Government Statistical Service belongs to. Its first letter says so.
 *
 * <p>Source: Office for National Statistics, Register of Geographic Codes and Code History Database.
 */
public enum GssNation {
    /** England. */
    ENGLAND('E'),
    /** Wales. */
    WALES('W'),
    /** Scotland. */
    SCOTLAND('S'),
    /** Northern Ireland. */
    NORTHERN_IRELAND('N'),
    /** More than one of them together, such as the United Kingdom or Great Britain. */
    SEVERAL('K'),
    /** The Channel Islands, which are not in the United Kingdom. */
    CHANNEL_ISLANDS('L'),
    /** The Isle of Man, which is not in the United Kingdom. */
    ISLE_OF_MAN('M');

    private final char letter;

    GssNation(char letter) {
        this.letter = letter;
    }

    /** {@return the letter that its codes begin with} */
    public char letter() {
        return letter;
    }
}
