package io.github.biglocal.partnership;

import io.github.biglocal.area.AreaId;
import io.github.biglocal.entity.AdditionalValue;
import io.github.biglocal.entity.Change;
import io.github.biglocal.entity.Changes;
import io.github.biglocal.entity.Citation;
import io.github.biglocal.entity.Dated;
import io.github.biglocal.entity.Entity;
import io.github.biglocal.entity.FieldReference;
import io.github.biglocal.entity.Reference;
import io.github.biglocal.entity.References;
import io.github.biglocal.invariant.InvalidValueException;
import io.github.biglocal.invariant.Require;
import io.github.biglocal.organisation.LegalForm;
import io.github.biglocal.organisation.LegalFormPeriod;
import io.github.biglocal.organisation.LegalPersonality;
import io.github.biglocal.organisation.OrganisationId;
import io.github.biglocal.organisation.PersonId;
import io.github.biglocal.rule.Fact;
import io.github.biglocal.rule.Index;
import io.github.biglocal.rule.Missing;
import io.github.biglocal.style.Domain;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;
import org.threeten.extra.LocalDateRange;

/**
 * The group of residents and others that makes the decisions about Big Local in an area. It is not a legal entity
 * unless it incorporates, so a locally trusted organisation holds the money.
 *
 * <p>Source: Local Trust, Big Local partnerships (programme guidance), July 2015.
 *
 * <p>Immutable and thread-safe.
 */
@Domain
@Value.Immutable
public abstract sealed class Partnership implements Entity, WithPartnership permits ImmutablePartnership {
    /** Partnerships by their own id. */
    public static final Index<PartnershipId, Partnership> BY_ID = Index.of(Partnership.class, Partnership::id);

    /** Partnerships by area. */
    public static final Index<AreaId, Partnership> BY_AREA = Index.of(Partnership.class, Partnership::area);

    /** Why a partnership is not checked on a day outside its period. */
    static final String OUTSIDE_ITS_PERIOD = "the partnership was not in place on the date asked about";

    Partnership() {}

    /** {@return the id, unique among the records of its kind in a programme} */
    public abstract PartnershipId id();

    /** {@return the area it decides in} */
    public abstract AreaId area();

    /** {@return its name; empty if it has none of its own} */
    public abstract Optional<String> name();

    /** {@return everyone who is or was a member, each once} Empty if the members are not recorded. */
    public abstract List<Member> members();

    /** {@return when it decides in the area, from its formation; empty if the dates are not recorded} */
    public abstract Optional<LocalDateRange> period();

    /** {@return the day the funder endorsed it; empty if it has not, or that is not recorded} */
    public abstract Optional<LocalDate> endorsed();

    /** {@return its memorandum of understanding with the funder; empty if none is recorded} */
    public abstract Optional<MemorandumOfUnderstanding> memorandum();

    /** {@return the day it adopted a code of conduct; empty if it has not, or that is not recorded} */
    public abstract Optional<LocalDate> codeOfConductAdopted();

    /**
     * {@return the day it adopted a process for conflicts of interest; empty if it has not, or that is not recorded}
     * The process may be part of its code of conduct.
     */
    public abstract Optional<LocalDate> conflictProcessAdopted();

    /** {@return its style, and when; silent about the days no entry covers} */
    public abstract List<StylePeriod> styles();

    /** {@return the ways of meeting that it keeps or kept; empty if none are recorded} */
    public abstract List<MeetingArrangementPeriod> meetingArrangements();

    /** {@return what it delegates, to whom, and when; empty if it delegates nothing, or it is not recorded} */
    public abstract List<Delegation> delegations();

    /** {@return its legal forms, and when it had them; silent about the days no entry covers} */
    public abstract List<LegalFormPeriod> legalForms();

    /** {@return the day it was incorporated; empty if it has not, or that is not recorded} */
    public abstract Optional<LocalDate> incorporated();

    /** {@return the organisation that it became on incorporation; empty if none, or that is not recorded} */
    public abstract Optional<OrganisationId> incorporatedAs();

    /** {@return the day it merged with another organisation; empty if it has not, or that is not recorded} */
    public abstract Optional<LocalDate> merged();

    /**
     * {@return the organisation it merged with, such as its locally trusted organisation; empty if none, or not
     * recorded}
     */
    public abstract Optional<OrganisationId> mergedWith();

    /** {@return what evaluators judged of it, by date; empty if none did, or that is not recorded} */
    public abstract List<MaturityJudgement> maturityJudgements();

    /** {@return its terms of reference, and when they are in force} Empty if they are not recorded. */
    public abstract List<TermsOfReference> termsOfReference();

    @Override
    public abstract List<Citation> citations();

    @Override
    public abstract Map<String, AdditionalValue> additionalFields();

    /**
     * {@return the members in post on a date}
     *
     * @param date the date
     */
    public final List<Member> membersOn(LocalDate date) {
        return members().stream().filter(member -> member.isInPost(date)).toList();
    }

    /**
     * {@return whether it is known not to decide in the area on a date: the date is outside its period}
     *
     * @param date the date
     */
    public final boolean isOutsideItsPeriod(LocalDate date) {
        return period().filter(dates -> !dates.contains(date)).isPresent();
    }

    /**
     * {@return its style on a date} Empty if no entry covers it, or entries that contradict each other.
     *
     * @param date the date
     */
    public final Optional<PartnershipStyle> styleOn(LocalDate date) {
        Set<PartnershipStyle> recorded = new HashSet<>();
        Dated.on(date, styles()).forEach(entry -> recorded.add(entry.style()));
        return recorded.size() == 1 ? recorded.stream().findFirst() : Optional.empty();
    }

    /**
     * {@return the legal form it had on a date} Empty if no entry covers it, or entries that contradict each other.
     *
     * @param date the date
     */
    public final Optional<LegalForm> legalFormOn(LocalDate date) {
        Set<LegalForm> recorded = new HashSet<>();
        Dated.on(date, legalForms()).forEach(entry -> recorded.add(entry.form()));
        return recorded.size() == 1 ? recorded.stream().findFirst() : Optional.empty();
    }

    /**
     * {@return the legal form it had on a date, for rules that ask whether it is a legal entity; what is missing if no form
     * is recorded for the day, or if the form does not say whether a body of that form is incorporated}
     *
     * @param date the date
     */
    public final Fact<LegalForm> decidingLegalFormOn(LocalDate date) {
        Optional<LegalForm> form = legalFormOn(date);
        if (form.isEmpty()) {
            return Fact.missing(Missing.of(this, "legalForms", "which legal form the partnership has"));
        }
        for (int i = 0; i < legalForms().size(); i++) {
            LegalFormPeriod entry = legalForms().get(i);
            if (entry.period().contains(date) && entry.form().personality() == LegalPersonality.UNKNOWN) {
                return Fact.missing(Missing.of(
                        this, "legalForms/" + i + "/form", "whether the partnership's legal form is incorporated"));
            }
        }
        return Fact.recorded(form.get());
    }

    /**
     * {@return the terms of reference in force on a date, of several, those that began last; empty if none are
     * recorded}
     *
     * @param date the date
     */
    public final Optional<TermsOfReference> termsOfReferenceOn(LocalDate date) {
        return termsOfReference().stream()
                .filter(terms -> terms.period().contains(date))
                .max(Comparator.comparing(terms -> terms.period().getStart()));
    }

    /**
     * {@return this partnership with a member added, or replacing the one with the same id}
     *
     * @param member the member
     */
    public final Partnership replacing(Member member) {
        List<Member> changed = new ArrayList<>(members());
        int place = find(member.id()).map(changed::indexOf).orElse(-1);
        if (place < 0) {
            changed.add(member);
        } else {
            changed.set(place, member);
        }
        return withMembers(changed);
    }

    /**
     * {@return the member with an id; empty if there is none}
     *
     * @param id the id
     */
    public final Optional<Member> find(PersonId id) {
        Objects.requireNonNull(id, "id");
        return members().stream().filter(member -> member.id().equals(id)).findFirst();
    }

    @Value.Check
    void check() {
        Require.of(Partnership.class)
                .text("name", name())
                .atLeastADay("period", period())
                .additionalFields(additionalFields().keySet());
        if (members().stream().map(Member::id).distinct().count() < members().size()) {
            throw new InvalidValueException(
                    Partnership.class,
                    "members",
                    "members lists the same person twice",
                    "Give one entry all the terms, residence and offices.");
        }
    }

    @Override
    public final Reference reference() {
        return Reference.to(Partnership.class, id());
    }

    @Override
    public final List<Change> changes() {
        Changes changes = Changes.of(reference())
                .within(members())
                .within(termsOfReference())
                .during("period", period())
                .on("endorsed", endorsed())
                .on("memorandum", memorandum().flatMap(MemorandumOfUnderstanding::signed))
                .on("codeOfConductAdopted", codeOfConductAdopted())
                .on("conflictProcessAdopted", conflictProcessAdopted())
                .during("styles", styles())
                .during("meetingArrangements", meetingArrangements())
                .during("delegations", delegations())
                .during("legalForms", legalForms())
                .on("incorporated", incorporated())
                .on("merged", merged());
        maturityJudgements().forEach(each -> changes.on("maturityJudgements", Optional.of(each.date())));
        // A term of office runs out on a day of its own, which is in neither the terms nor the office.
        termsOfReference()
                .forEach(terms -> members()
                        .forEach(member -> member.offices()
                                .forEach(held ->
                                        terms.officeLimits(held).forEach(day -> changes.workedOut("offices", day)))));
        return changes.toList();
    }

    @Override
    public final List<FieldReference> references() {
        return References.of()
                .one("area", area())
                .optional("incorporatedAs", incorporatedAs())
                .optional("mergedWith", mergedWith())
                .within("members", members())
                .toList();
    }

    @Override
    public final List<Entity> recordsWithin() {
        List<Entity> parts = new ArrayList<>(members());
        parts.addAll(termsOfReference());
        return parts;
    }

    @Override
    public final String toString() {
        return "Partnership " + id();
    }

    /** {@return a builder; id and area are required} */
    public static ImmutablePartnership.Builder builder() {
        return ImmutablePartnership.builder();
    }
}
