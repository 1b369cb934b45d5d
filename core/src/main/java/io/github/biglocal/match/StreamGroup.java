package io.github.biglocal.match;

/** What kind of giver a stream of money comes from, as far as the stream tells. */
enum StreamGroup {
    /** Arranged with the programme; whose money it is in the end the stream does not tell. */
    PROGRAMME_LINKED,
    /** The National Lottery, whose distributors are public bodies. */
    LOTTERY,
    /** Public bodies. */
    PUBLIC,
    /** Everybody else. */
    PRIVATE,
    /** To be paid back; to whom the stream does not tell. */
    REPAYABLE
}
