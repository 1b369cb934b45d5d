package io.github.biglocal.partnership;

import io.github.biglocal.invariant.Require;
import io.github.biglocal.organisation.OrganisationId;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** A kind of member that a rule of composition counts: residents, patients, those who stand for a public authority. */
public final class MemberCategory {
    private static final Belonging YES = Belonging.BELONGS;
    private static final Belonging NO = Belonging.DOES_NOT_BELONG;

    /** Every member. */
    public static final MemberCategory EVERYONE = of("member", "members", (member, date) -> Belonging.BELONGS);

    /** Those who live inside the area. */
    public static final MemberCategory RESIDENTS =
            of("resident", "residents", (member, date) -> switch (member.residenceOn(date)) {
                case RESIDENT -> Belonging.BELONGS;
                case NON_RESIDENT -> Belonging.DOES_NOT_BELONG;
                case UNKNOWN -> Belonging.UNKNOWN;
            });

    /** Elected councillors, of any tier of government. */
    public static final MemberCategory COUNCILLORS =
            having("councillor", "councillors", MemberAffiliation.ELECTED_COUNCILLOR);

    /** Whether a member is of a category. */
    public enum Belonging {
        /** Is of it. */
        BELONGS,
        /** Is not. */
        DOES_NOT_BELONG,
        /** Not recorded, or recorded both ways. */
        UNKNOWN
    }

    /** Tells whether a member is of a category on a date. */
    @FunctionalInterface
    public interface Test {
        /**
         * {@return whether the member is of the category}
         *
         * @param member the member
         * @param date the date
         */
        Belonging on(Member member, LocalDate date);
    }

    /**
     * What one and several of a category are called.
     *
     * @param singular one of them, such as {@code resident}
     * @param plural several, such as {@code residents}
     */
    public record Name(String singular, String plural) {
        /**
         * Checks that neither is blank.
         *
         * @param singular one of them
         * @param plural several
         */
        public Name {
            Require.text("singular", singular);
            Require.text("plural", plural);
        }

        String of(int number) {
            return number + " " + (number == 1 ? singular : plural);
        }
    }

    private final Name name;
    private final Test test;

    private MemberCategory(Name name, Test test) {
        this.name = name;
        this.test = test;
    }

    /**
     * {@return the category that a test tells}
     *
     * @param singular what one of them is called, such as {@code resident}
     * @param plural what several are called
     * @param test tells who is of it; pure
     */
    public static MemberCategory of(String singular, String plural, Test test) {
        return new MemberCategory(new Name(singular, plural), test);
    }

    /**
     * {@return those who have one affiliation or more of some} Of a member whose affiliations on the date are not recorded it
     * is unknown, and of one recorded to have none and some.
     *
     * @param singular what one of them is called
     * @param plural what several are called
     * @param any the affiliations
     */
    public static MemberCategory having(String singular, String plural, MemberAffiliation... any) {
        Set<MemberAffiliation> wanted = Set.of(any);
        return of(
                singular,
                plural,
                (member, date) -> belonging(member, date, entry -> wanted.contains(entry.affiliation()) ? YES : NO));
    }

    /** Those who stand for an organisation with an affiliation; if empty, for one that is not recorded, which nobody is known to do. */
    static MemberCategory standingFor(Name name, MemberAffiliation affiliation, Optional<OrganisationId> organisation) {
        return new MemberCategory(
                name,
                (member, date) -> belonging(member, date, entry -> {
                    if (!entry.affiliation().equals(affiliation)) {
                        return NO;
                    }
                    return entry.organisation().isEmpty()
                            ? Belonging.UNKNOWN
                            : entry.organisation().equals(organisation) ? YES : NO;
                }));
    }

    private interface EntryTest {
        Belonging of(AffiliationPeriod entry);
    }

    private static Belonging belonging(Member member, LocalDate date, EntryTest test) {
        List<AffiliationPeriod> entries = member.affiliationsOn(date);
        Set<MemberAffiliation> affiliations =
                entries.stream().map(AffiliationPeriod::affiliation).collect(Collectors.toSet());
        boolean contradictory = affiliations.contains(MemberAffiliation.NONE) && affiliations.size() > 1;
        return entries.isEmpty() || contradictory
                ? Belonging.UNKNOWN
                : or(entries.stream().map(test::of).toList());
    }

    /**
     * {@return those who are of one category or more of some} Known as soon as one of them is; unknown if none is, and of
     * one it is unknown.
     *
     * @param singular what one of them is called
     * @param plural what several are called
     * @param categories the categories
     */
    public static MemberCategory anyOf(String singular, String plural, MemberCategory... categories) {
        return of(
                singular,
                plural,
                (member, date) -> or(Arrays.stream(categories)
                        .map(category -> category.on(member, date))
                        .toList()));
    }

    /**
     * {@return those who are of none of some categories}
     *
     * @param singular what one of them is called
     * @param plural what several are called
     * @param categories the categories
     */
    public static MemberCategory noneOf(String singular, String plural, MemberCategory... categories) {
        MemberCategory any = anyOf(singular, plural, categories);
        return of(singular, plural, (member, date) -> switch (any.on(member, date)) {
            case BELONGS -> Belonging.DOES_NOT_BELONG;
            case DOES_NOT_BELONG -> Belonging.BELONGS;
            case UNKNOWN -> Belonging.UNKNOWN;
        });
    }

    private static Belonging or(List<Belonging> answers) {
        return answers.contains(Belonging.BELONGS)
                ? Belonging.BELONGS
                : answers.contains(Belonging.UNKNOWN) ? Belonging.UNKNOWN : Belonging.DOES_NOT_BELONG;
    }

    /** {@return what one and several of them are called} */
    public Name name() {
        return name;
    }

    /**
     * {@return whether a member is of it on a date}
     *
     * @param member the member
     * @param date the date
     */
    public Belonging on(Member member, LocalDate date) {
        return test.on(member, date);
    }

    /** {@return what several of them are called} */
    @Override
    public String toString() {
        return name.plural();
    }
}
