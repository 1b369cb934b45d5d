package io.github.biglocal.match;

/** The kind of giver that a stream of money comes from, as far as the stream shows. */
enum StreamGroup {
    /** Arranged with the programme; the stream does not show whose money it is in the end. */
    PROGRAMME_LINKED,
    /** The National Lottery, whose distributors are public bodies. */
    LOTTERY,
    /** Public bodies. */
    PUBLIC,
    /** Anyone else. */
    PRIVATE,
    /** To be paid back; the stream does not show to whom. */
    REPAYABLE
}
