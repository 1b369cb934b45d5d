package io.github.biglocal.partnership;

import io.github.biglocal.invariant.Require;
import io.github.biglocal.money.Ratio;
import io.github.biglocal.money.ShareLimit;
import io.github.biglocal.text.Text;
import java.util.Objects;
import java.util.Optional;

/** One thing that a {@link CompositionRule} requires of a board. Immutable and thread-safe. */
public sealed interface Requirement {
    /** {@return what it asks, in words, as part of a sentence} */
    String description();

    /**
     * A share of the members, or of some of them.
     *
     * @param category who has the share
     * @param limit how large it has to be, or may be
     * @param among of whom; empty for all who are counted. Where there are none of them, the requirement does not
     *     apply.
     */
    record OfShare(MemberCategory category, ShareLimit limit, Optional<MemberCategory> among) implements Requirement {
        public OfShare {
            Objects.requireNonNull(among, "among");
            Objects.requireNonNull(category, "category");
            Objects.requireNonNull(limit, "limit");
        }

        /**
         * {@return the same of some of the members only} Of non-patients, at most half …
         *
         * @param some of whom
         */
        public OfShare among(MemberCategory some) {
            Objects.requireNonNull(some, "some");
            return new OfShare(category, limit, Optional.of(some));
        }

        @Override
        public String description() {
            return limit + among.map(some -> " of " + some + " are").orElse("") + " " + category;
        }
    }

    /**
     * A number of members.
     *
     * @param category whose number
     * @param bound whether it is the least or the greatest
     * @param number the number; 0 or more
     */
    record OfNumber(MemberCategory category, NumberBound bound, int number) implements Requirement {
        /** Checks that the number is not negative. */
        public OfNumber {
            Objects.requireNonNull(bound, "bound");
            Objects.requireNonNull(category, "category");
            Require.of(OfNumber.class).atLeast("number", 0, number);
        }

        @Override
        public String description() {
            return bound.words() + " " + Text.number(number) + " "
                    + (number == 1
                            ? category.name().singular()
                            : category.name().plural());
        }
    }

    /**
     * A limit on the share of members who represent any one organisation.
     *
     * @param name what those who represent one of them are called, such as {@code nominees of one interest group}
     * @param affiliation the affiliation by which they represent it
     * @param limit how large the share of each has to be, or may be
     */
    record OfEachOrganisation(MemberCategory.Name name, MemberAffiliation affiliation, ShareLimit limit)
            implements Requirement {
        public OfEachOrganisation {
            Objects.requireNonNull(affiliation, "affiliation");
            Objects.requireNonNull(limit, "limit");
            Objects.requireNonNull(name, "name");
        }

        @Override
        public String description() {
            return limit + " " + name.plural();
        }
    }

    /** Whether a number is the least or the greatest. */
    enum NumberBound {
        /** So many or more. */
        AT_LEAST("at least"),
        /** So many or fewer. */
        AT_MOST("at most");

        private final String words;

        NumberBound(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }

        boolean isMetBy(int found, int limit) {
            return this == AT_LEAST ? found >= limit : found <= limit;
        }
    }

    /**
     * {@return a share or more of the members}
     *
     * @param share from 0 to 1
     * @param category who has the share
     */
    static OfShare atLeast(Ratio share, MemberCategory category) {
        Objects.requireNonNull(category, "category");
        Objects.requireNonNull(share, "share");
        return new OfShare(category, ShareLimit.atLeast(share), Optional.empty());
    }

    /**
     * {@return more than a share of the members}
     *
     * @param share from 0, and less than 1
     * @param category who has the share
     */
    static OfShare moreThan(Ratio share, MemberCategory category) {
        Objects.requireNonNull(category, "category");
        Objects.requireNonNull(share, "share");
        return new OfShare(category, ShareLimit.moreThan(share), Optional.empty());
    }

    /**
     * {@return a share or less of the members}
     *
     * @param share from 0 to 1
     * @param category who has the share
     */
    static OfShare atMost(Ratio share, MemberCategory category) {
        Objects.requireNonNull(category, "category");
        Objects.requireNonNull(share, "share");
        return new OfShare(category, ShareLimit.atMost(share), Optional.empty());
    }

    /**
     * {@return less than a share of the members}
     *
     * @param share more than 0, to 1
     * @param category who has the share
     */
    static OfShare lessThan(Ratio share, MemberCategory category) {
        Objects.requireNonNull(category, "category");
        Objects.requireNonNull(share, "share");
        return new OfShare(category, ShareLimit.lessThan(share), Optional.empty());
    }

    /**
     * {@return so many or more}
     *
     * @param number the least number; 0 or more
     * @param category whose number
     */
    static OfNumber atLeast(int number, MemberCategory category) {
        Objects.requireNonNull(category, "category");
        return new OfNumber(category, NumberBound.AT_LEAST, number);
    }

    /**
     * {@return so many or fewer}
     *
     * @param number the greatest number; 0 or more
     * @param category whose number
     */
    static OfNumber atMost(int number, MemberCategory category) {
        Objects.requireNonNull(category, "category");
        return new OfNumber(category, NumberBound.AT_MOST, number);
    }

    /**
     * {@return a share or less of the members for any one organisation}
     *
     * @param share from 0 to 1
     * @param affiliation the affiliation by which members represent it
     * @param singular what a member who represents one of them is called, such as {@code nominee of one interest group}
     * @param plural what several are called
     */
    static OfEachOrganisation atMostOfAnyOne(
            Ratio share, MemberAffiliation affiliation, String singular, String plural) {
        Objects.requireNonNull(affiliation, "affiliation");
        Objects.requireNonNull(share, "share");
        return new OfEachOrganisation(new MemberCategory.Name(singular, plural), affiliation, ShareLimit.atMost(share));
    }
}
