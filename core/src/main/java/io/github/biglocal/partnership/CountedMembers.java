package io.github.biglocal.partnership;

import io.github.biglocal.partnership.MemberCategory.Name;

/**
 * Which members of a board count. Local Trust's guidance does not say whether members without a vote do; the rules of some
 * other programmes count votes.
 */
public enum CountedMembers {
    /** Everyone in post on the day, with or without a vote. */
    MEMBERS_IN_POST(new Name("member", "members")),
    /** Those in post who have a vote on the day. */
    VOTING_MEMBERS(new Name("voting member", "voting members"));

    private final Name name;

    CountedMembers(Name name) {
        this.name = name;
    }

    /** What those who count are called. */
    Name memberName() {
        return name;
    }
}
