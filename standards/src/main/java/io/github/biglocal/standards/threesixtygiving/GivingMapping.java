package io.github.biglocal.standards.threesixtygiving;

import io.github.biglocal.invariant.Require;
import io.github.biglocal.organisation.OrgId;
import io.github.biglocal.programme.Programme;
import io.github.biglocal.standards.Loss;
import io.github.biglocal.standards.Mapped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.joda.money.Money;

/**
 * Maps the records of a programme to 360Giving data and back, and reports what did not fit.
 *
 * <pre>{@code
 * Mapped<GivingPackage> published = GivingMapping.localTrust().toGiving(programme);
 * published.losses().forEach(loss -> logger.warn("{}", loss));
 *
 * Mapped<Programme> read = GivingMapping.localTrust()
 *         .toProgramme(data, BigLocalAreas.programme(), GivingAreas.bigLocalByName());
 * }</pre>
 *
 * <p><b>What is published.</b> A funding agreement is an award of the programme's funder to a locally trusted organisation (LTO); its
 * drawdowns, and what was returned, are disbursements. The allocation of an area without an agreement is an award to the area's
 * partnership, which has an identifier of the publisher's own because it is not a legal entity. A grant that an area made is a grant
 * of the LTO that held the money, or of the partnership where the records lead to no one LTO; a loan is one of the funding type
 * "Loan". A grant or a loan to a person has no name, whatever is recorded as its recipient; titles are published as they are, so they
 * should name nobody. Areas are beneficiary locations, one for each code; outcomes sought, purposes and kinds of recipient are
 * classifications. An award has the amount that it last had after changes; one that was withdrawn is not published, but for what was
 * paid of a loan. An application without an award is not published, nor are commissions, nor match: it is the grant of another funder,
 * and the records do not say who received it.
 *
 * <p><b>Nothing is counted twice.</b> Grants and loans are linked ({@code relatedActivity}) to the awards that their money came from,
 * and the awards to the endowment. The endowment has the regranting code FRG060, an award that grants are made from FRG070, and the
 * grants themselves none. The money of the whole is that of the grants that are not linked to one with a code. A grant is linked to
 * the agreements in force on its day, or to the only one of its area; where the records do not say which of several it was made from,
 * it is linked to none, and the report says so. An allocation is not published in addition to the agreements of its area; the report
 * says if they do not come to the same. No two records have one identifier: where two would, the second has a number after its own.
 *
 * <p><b>A funder of groups.</b> {@link #ofGrants} is for a funder that makes grants to groups itself, such as a community foundation.
 * What it publishes are grants, not awards to areas, unless they have a regranting code; and a grant of an area that has no award is
 * published as the funder's.
 *
 * <p><b>What is read.</b> A grant of the mapping's funder, by whichever of its numbers, is an award: an allocation if the recipient is
 * an organisation under the publisher's own prefix, a funding agreement if it is another. A grant of the funding type "Loan" is a
 * loan; any other, and any to a person, is a grant of the area. Those of other funders are no money of the programme: leave them out,
 * by an area function that gives none, unless they are meant to count as such. An endowment, or another award with a code for
 * regrants, is left out if the grants that are linked to it and taken come to its amount or more; if they come to less, all are taken.
 * Of grants with one identifier the second has a number after its own. Who a person is that a grant goes to is neither taken nor kept.
 * What this mapping published comes back as what it was. A grant that it did not publish keeps its funder, which is published again
 * whatever the records of its area say then.
 *
 * <p><b>The loss report is found by going back.</b> What was mapped is mapped back, and each field that then differs is a loss, so
 * none can be forgotten. An organisation comes back under its identifier in a register, if it has one: the report says so of the
 * organisation, and not again where other records refer to it. A date with a time is the same as its day. What going back adds, such
 * as who made a grant, is not a loss.
 *
 * <p><b>What a programme has no field for</b> is kept in the record as an additional field with the name that it has in 360Giving
 * data, and {@link #withAdditionalFields()} publishes it again, links with the identifiers that the grants have then; it may be
 * personal. What is about the money is published without that: who made a grant ({@code fundingOrganization}), {@code grantProgramme},
 * {@code plannedDates}, {@code relatedActivity} and {@code regrantType}, as far as the standard has a field for it, and without the
 * contacts of a funder and texts with an at sign. Planned dates are those of the record, where the two differ. What cannot be kept or read is a loss with its pointer: a day that does not exist, an amount with a part of a penny or
 * without a currency. For a grant that was read from a file, {@link PlacedGrant#placeOf} gives the cell.
 *
 * <p>Source: 360Giving Data Standard 1.4, with its guidance on regranting; for what is not in the standard, such as the names of
 * classifications, this library's own choice.
 *
 * <p>Immutable and thread-safe.
 */
public final class GivingMapping {
    /** The endowment of a programme. */
    record Endowment(Money amount, GivingDate awarded) {}

    private static final GivingMapping LOCAL_TRUST = of(
            "360G-LocalTrust",
            GivingOrganisation.builder()
                    .id(OrgId.LOCAL_TRUST.value())
                    .name("Local Trust")
                    .charityNumber("1147511")
                    .companyNumber("07833396")
                    .build());

    private final PublishedIds ids;
    private final GivingOrganisation funder;
    private final Optional<Endowment> endowment;
    private final boolean additionalFields;
    private final boolean ofGrants;

    private GivingMapping(
            PublishedIds ids,
            GivingOrganisation funder,
            Optional<Endowment> endowment,
            boolean additionalFields,
            boolean ofGrants) {
        this.ids = ids;
        this.funder = funder;
        this.endowment = endowment;
        this.additionalFields = additionalFields;
        this.ofGrants = ofGrants;
    }

    /** {@return the mapping of Big Local: Local Trust is the funder of the awards, and publishes under {@code 360G-LocalTrust}} */
    public static GivingMapping localTrust() {
        return LOCAL_TRUST;
    }

    /**
     * {@return the mapping of another programme, whose funder makes awards to areas} For one that makes grants to groups itself, see
     * {@link #ofGrants}.
     *
     * @param publisherPrefix the prefix under which the publisher is registered with 360Giving, such as {@code 360G-LocalTrust}
     * @param funder who makes the awards to areas, with identifier and name
     * @throws io.github.biglocal.invariant.InvalidValueException if the prefix has another form
     */
    public static GivingMapping of(String publisherPrefix, GivingOrganisation funder) {
        Objects.requireNonNull(publisherPrefix, "publisherPrefix");
        Objects.requireNonNull(funder, "funder");
        return new GivingMapping(new PublishedIds(publisherPrefix), funder, Optional.empty(), false, false);
    }

    /**
     * {@return the mapping of a funder that makes grants to groups itself, such as a community foundation} Each of its grants becomes a
     * {@link io.github.biglocal.grant.Grant}, unless a code says that the money is for grants to others ({@code regrantType}): that is an
     * award, as in {@link #of}.
     *
     * @param publisherPrefix the prefix under which the publisher is registered with 360Giving, with which its grants' identifiers begin
     * @param funder who makes the grants, with identifier and name
     * @throws io.github.biglocal.invariant.InvalidValueException if the prefix has another form
     */
    public static GivingMapping ofGrants(String publisherPrefix, GivingOrganisation funder) {
        GivingMapping of = of(publisherPrefix, funder);
        return new GivingMapping(of.ids, of.funder, of.endowment, of.additionalFields, true);
    }

    /**
     * {@return the same, which publishes the endowment of the programme as well} It does so if the programme records who has the role
     * of the funder, and reports it if not. The recipient is the trustee, the delivery body, or the funder of the awards: the first
     * that is recorded.
     *
     * @param amount how much the endowment was; never negative
     * @param awarded the day of its award, from the year 0 to 9999
     * @throws io.github.biglocal.invariant.InvalidValueException if the amount is negative, or the year has not four digits
     */
    public GivingMapping withEndowment(Money amount, LocalDate awarded) {
        Objects.requireNonNull(amount, "amount");
        Objects.requireNonNull(awarded, "awarded");
        Require.of(GivingMapping.class).notNegative("amount", amount);
        Endowment given = new Endowment(amount, GivingDate.of(awarded));
        return new GivingMapping(ids, funder, Optional.of(given), additionalFields, ofGrants);
    }

    /**
     * {@return the same, which publishes the additional fields of grants, loans, allocations, agreements and organisations too} They are
     * whatever a caller put there or a publisher's data had; look through them for personal data first. Only who a person is that a grant
     * or a loan goes to is never published.
     */
    public GivingMapping withAdditionalFields() {
        return new GivingMapping(ids, funder, endowment, true, ofGrants);
    }

    /**
     * {@return a programme as 360Giving data, and what of it was left out, record by record}
     *
     * @param programme the programme
     */
    public Mapped<GivingPackage> toGiving(Programme programme) {
        Objects.requireNonNull(programme, "programme");
        Publishing publishing = new Publishing(this, programme, additionalFields);
        List<Publishing.Made> made = publishing.made();
        GivingPackage published = new GivingPackage(
                publishing.metadata(), made.stream().map(Publishing.Made::grant).toList());
        Programme bare =
                Programme.builder().id(programme.id()).name(programme.name()).build();
        TakingOver back = new TakingOver(this, published, bare, GivingAreas.asPublished());
        List<Loss> losses = new ArrayList<>();
        publishing.remarks(losses);
        losses.addAll(Losses.of(programme, new GoingBack(publishing, made, back, programme)));
        return new Mapped<>(published, losses);
    }

    /**
     * {@return a programme with the grants of 360Giving data, and what of these was left out, grant by grant}
     *
     * <p>Organisations are recognised by their identifiers, and those that the programme has already stay as they are; of what
     * several grants say of one organisation, the first counts. A grant without an area is left out.
     *
     * <p>A grant or payment that the programme has already, by its id, is replaced, so data may be taken over again once its publisher has
     * changed it; of an award whose payments the data has, those before are replaced together. A record that is replaced by another one
     * is among what was left out. A grant without an identifier is always added.
     *
     * @param data the package
     * @param into the programme that the records are added to, such as {@code BigLocalAreas.programme()}
     * @param areas says which area a grant is for; areas that the programme does not have are added
     */
    public Mapped<Programme> toProgramme(GivingPackage data, Programme into, GivingAreas areas) {
        Objects.requireNonNull(data, "data");
        Objects.requireNonNull(into, "into");
        Objects.requireNonNull(areas, "areas");
        TakingOver takingOver = new TakingOver(this, data, into, areas);
        Programme programme = takingOver.programme();
        return new Mapped<>(programme, takingOver.losses());
    }

    PublishedIds ids() {
        return ids;
    }

    GivingOrganisation funder() {
        return funder;
    }

    /** Whether the funder's grants are grants to groups, where no code says otherwise. */
    boolean isOfGrants() {
        return ofGrants;
    }

    Optional<Endowment> endowment() {
        return endowment;
    }

    /** {@return the prefix of the publisher} */
    @Override
    public String toString() {
        return "360Giving mapping of " + ids.prefix();
    }
}
