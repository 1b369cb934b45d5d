package io.github.biglocal.partnership;

import io.github.biglocal.invariant.Require;
import io.github.biglocal.text.Text;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A kind of member that a rule of composition counts: residents, patients, those who represent a public authority.
 *
 * <p>Immutable and thread-safe.
 */
public final class MemberCategory {
    /** Every member. */
    public static final MemberCategory EVERYONE =
            new MemberCategory(new Name("member", "members"), Set.of(), (member, date) -> Answer.YES);

    /** Those who live inside the area. */
    public static final MemberCategory RESIDENTS =
            of("resident", "residents", "residence", (member, date) -> switch (member.residenceOn(date)) {
                case RESIDENT -> Belonging.BELONGS;
                case NON_RESIDENT -> Belonging.DOES_NOT_BELONG;
                case UNKNOWN -> Belonging.UNKNOWN;
            });

    /** Elected councillors, of any tier of government. */
    public static final MemberCategory COUNCILLORS =
            having("councillor", "councillors", MemberAffiliation.ELECTED_COUNCILLOR);

    /** Those who represent public authorities. */
    static final MemberCategory PUBLIC_AUTHORITIES = having(
            "representative of public authorities",
            "representatives of public authorities",
            MemberAffiliation.PUBLIC_AUTHORITY);

    /** Whether a member is of a category. */
    public enum Belonging {
        /** Is of it. */
        BELONGS,
        /** Is not. */
        DOES_NOT_BELONG,
        /** Not recorded, or recorded both ways. */
        UNKNOWN
    }

    /** Says whether a member is of a category on a date. */
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
        /** Checks that neither is blank. */
        public Name {
            Require.of(Name.class).text("singular", singular).text("plural", plural);
        }

        /** So many of them: {@code no residents}, {@code 1 resident}, {@code 1,200 residents}. */
        String of(int number) {
            return Text.count(number, singular, plural);
        }

        /** What one of them is: {@code a resident}, {@code an official}. */
        String one() {
            if (singular.startsWith("other ")) {
                return "an" + singular;
            }
            return ("aeiou".indexOf(Character.toLowerCase(singular.charAt(0))) < 0 ? "a " : "an ") + singular;
        }
    }

    /** Whether a member is of the category on a date, and what that depends on. */
    private interface Question {
        Answer on(Member member, LocalDate date);
    }

    private final Name name;
    private final Set<MemberAffiliation> affiliations;
    private final Question question;

    private MemberCategory(Name name, Set<MemberAffiliation> affiliations, Question question) {
        this.name = name;
        this.affiliations = affiliations;
        this.question = question;
    }

    /**
     * {@return the category of those who pass a test of one of their fields}
     *
     * @param singular what one of them is called, such as {@code resident}
     * @param plural what several are called
     * @param field the field of a member that says whether they are of it, such as {@code residence}: what has to be found
     *     out where that is not known
     * @param test says who is of it; pure
     */
    public static MemberCategory of(String singular, String plural, String field, Test test) {
        return of(singular, plural, field, Set.of(), test);
    }

    /** The same, where those who are of it have one of some affiliations: from these, members can be proposed. */
    static MemberCategory of(
            String singular, String plural, String field, Set<MemberAffiliation> affiliations, Test test) {
        Objects.requireNonNull(test, "test");
        Require.of(MemberCategory.class).text("field", field);
        Answer unknown = Answer.unknown(field);
        return new MemberCategory(
                new Name(singular, plural), affiliations, (member, date) -> switch (test.on(member, date)) {
                    case BELONGS -> Answer.YES;
                    case DOES_NOT_BELONG -> Answer.NO;
                    case UNKNOWN -> unknown;
                });
    }

    /**
     * {@return those who have one affiliation or more of some} This is not known for a member whose affiliations on the
     * date are not recorded, nor for one recorded to have none and some.
     *
     * @param singular what one of them is called
     * @param plural what several are called
     * @param any the affiliations
     */
    public static MemberCategory having(String singular, String plural, MemberAffiliation... any) {
        Objects.requireNonNull(any, "any");
        Set<MemberAffiliation> wanted = Set.of(any);
        return of(singular, plural, "affiliations", wanted, (member, date) -> {
            List<AffiliationPeriod> entries = member.affiliationsOn(date);
            if (areUnknown(entries)) {
                return Belonging.UNKNOWN;
            }
            for (AffiliationPeriod entry : entries) {
                if (wanted.contains(entry.affiliation())) {
                    return Belonging.BELONGS;
                }
            }
            return Belonging.DOES_NOT_BELONG;
        });
    }

    /** Whether a member's affiliations on a day are not recorded, or contradict each other: none, and some. */
    static boolean areUnknown(List<AffiliationPeriod> entries) {
        int none = 0;
        for (AffiliationPeriod entry : entries) {
            none += entry.affiliation().equals(MemberAffiliation.NONE) ? 1 : 0;
        }
        return entries.isEmpty() || (none > 0 && none < entries.size());
    }

    /**
     * {@return those who are of one category or more of some} Known as soon as one of them is; not known if none is, and
     * one is not known.
     *
     * @param singular what one of them is called
     * @param plural what several are called
     * @param categories the categories
     */
    public static MemberCategory anyOf(String singular, String plural, MemberCategory... categories) {
        Objects.requireNonNull(categories, "categories");
        List<MemberCategory> all = List.of(categories);
        return new MemberCategory(new Name(singular, plural), affiliations(all), (member, date) -> {
            Answer any = Answer.NO;
            for (MemberCategory each : all) {
                any = any.or(each.answer(member, date));
            }
            return any;
        });
    }

    /**
     * {@return those who are of none of some categories}
     *
     * @param singular what one of them is called
     * @param plural what several are called
     * @param categories the categories
     */
    public static MemberCategory noneOf(String singular, String plural, MemberCategory... categories) {
        Objects.requireNonNull(categories, "categories");
        MemberCategory any = anyOf(singular, plural, categories);
        return new MemberCategory(
                any.name(),
                any.affiliations,
                (member, date) -> any.answer(member, date).not());
    }

    /**
     * {@return those who are of all of some categories}
     *
     * @param singular what one of them is called
     * @param plural what several are called
     * @param categories the categories
     */
    public static MemberCategory allOf(String singular, String plural, MemberCategory... categories) {
        Objects.requireNonNull(categories, "categories");
        List<MemberCategory> all = List.of(categories);
        return new MemberCategory(new Name(singular, plural), affiliations(all), (member, date) -> {
            Answer every = Answer.YES;
            for (MemberCategory each : all) {
                every = every.and(each.answer(member, date));
            }
            return every;
        });
    }

    /**
     * {@return those of this category who are of none of another, under the name of this one} Where a source says that a
     * member who is of both counts only as the other.
     *
     * @param other the category whose members do not count
     */
    public MemberCategory except(MemberCategory other) {
        Objects.requireNonNull(other, "other");
        return new MemberCategory(
                name,
                affiliations(List.of(this, other)),
                (member, date) ->
                        answer(member, date).and(other.answer(member, date).not()));
    }

    private static Set<MemberAffiliation> affiliations(List<MemberCategory> all) {
        return all.stream().flatMap(each -> each.affiliations.stream()).collect(Collectors.toUnmodifiableSet());
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
        Objects.requireNonNull(date, "date");
        Objects.requireNonNull(member, "member");
        return answer(member, date).belonging();
    }

    /** The affiliations that it asks about, where it is made of those. */
    Set<MemberAffiliation> affiliations() {
        return affiliations;
    }

    /** Whether a member is of it on a date, and what that depends on. */
    Answer answer(Member member, LocalDate date) {
        return question.on(member, date);
    }

    /** {@return what several of them are called} */
    @Override
    public String toString() {
        return name.plural();
    }
}
