package io.github.biglocal.programme;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.biglocal.area.Area;
import io.github.biglocal.area.AreaId;
import io.github.biglocal.entity.AdditionalValue;
import io.github.biglocal.entity.Reference;
import io.github.biglocal.grant.Grant;
import io.github.biglocal.grant.GrantId;
import io.github.biglocal.grant.Purpose;
import io.github.biglocal.organisation.Organisation;
import io.github.biglocal.organisation.OrganisationId;
import io.github.biglocal.organisation.PersonId;
import io.github.biglocal.partnership.Member;
import io.github.biglocal.partnership.MemorandumOfUnderstanding;
import io.github.biglocal.partnership.Partnership;
import io.github.biglocal.partnership.PartnershipId;
import io.github.biglocal.partnership.Residence;
import io.github.biglocal.partnership.ResidencePeriod;
import io.github.biglocal.rule.Records;
import io.github.biglocal.rule.Repair;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.threeten.extra.LocalDateRange;

/** What a programme does with a repair: it changes one record, or says that it cannot. */
class RepairsCarriedOutTest {
    private static final LocalDate DAY = LocalDate.of(2019, 6, 30);
    private static final Purpose PURPOSE = Purpose.of("PLAY");
    private static final AreaId HERE = AreaId.of("here");
    private static final AreaId THERE = AreaId.of("there");
    private static final Grant GRANT = Grant.builder()
            .id(GrantId.of("g"))
            .area(HERE)
            .title("A grant")
            .amountAwarded(Money.parse("GBP 500"))
            .recipient(OrganisationId.of("club"))
            .additionalFields(Map.of("colour", AdditionalValue.of("green")))
            .build();
    private static final Member MEMBER = Member.builder()
            .id(PersonId.of("m"))
            .addTerms(LocalDateRange.ALL)
            .addResidence(new ResidencePeriod(Residence.RESIDENT, LocalDateRange.ALL))
            .build();
    private static final Partnership BOARD = Partnership.builder()
            .id(PartnershipId.of("p"))
            .area(HERE)
            .addMembers(MEMBER)
            .memorandum(new MemorandumOfUnderstanding(Set.of(), Optional.of(DAY)))
            .build();
    private static final Programme PROGRAMME = Programme.builder()
            .id(ProgrammeId.of("big-local"))
            .name("Big Local")
            .addAreas(
                    Area.builder().id(HERE).name("Here").build(),
                    Area.builder().id(THERE).name("There").build())
            .addOrganisations(
                    Organisation.builder()
                            .id(OrganisationId.of("club"))
                            .name("Club")
                            .build(),
                    Organisation.builder()
                            .id(OrganisationId.of("other"))
                            .name("Other")
                            .build())
            .addPartnerships(BOARD)
            .addGrants(GRANT, GRANT.withId(GrantId.of("far")).withArea(THERE).withRecipient(Optional.empty()))
            .build();

    private static Grant grantAfter(Repair repair) {
        return PROGRAMME.apply(repair).orElseThrow().find(GrantId.of("g")).orElseThrow();
    }

    private static void cannot(Repair repair) {
        assertThat(PROGRAMME.apply(repair)).as(repair.description()).isEmpty();
    }

    @Test
    void aFieldIsSetAndTheRestOfTheRecordIsKept() {
        Money more = Money.parse("GBP 600");

        assertThat(grantAfter(Repair.set(GRANT.reference(), "amountAwarded", more)))
                .isEqualTo(GRANT.withAmountAwarded(more));
    }

    @Test
    void whatIsAlreadySoIsNoRepair() {
        cannot(Repair.set(GRANT.reference(), "amountAwarded", Money.parse("GBP 500")));
    }

    @Test
    void anEntryIsAddedOnceAndRemovedWhereItIs() {
        Repair add = Repair.add(GRANT.reference(), "purposes", PURPOSE);
        Grant with = grantAfter(add);
        Repair remove = Repair.remove(
                GRANT.reference(), "purposes", with.purposes().iterator().next());

        assertThat(with.purposes()).hasSize(1);
        assertThat(PROGRAMME.replacing(with).apply(add)).isEmpty();
        assertThat(PROGRAMME.replacing(with).apply(remove)).contains(PROGRAMME);
        cannot(remove);
    }

    @Test
    void aNumberOfEntriesIsRemovedOnlyIfThereAreNoMore() {
        assertThat(grantAfter(Repair.remove(GRANT.reference(), "recipient", 1)).recipient())
                .isEmpty();
        cannot(Repair.remove(BOARD.reference(), "members", 2));
        assertThat(PROGRAMME
                        .apply(Repair.remove(BOARD.reference(), "members", 1))
                        .orElseThrow()
                        .partnerships()
                        .get(0)
                        .members())
                .isEmpty();
    }

    @Test
    void aFieldOfAPartIsReachedByItsPath() {
        Repair repair = Repair.set(BOARD.reference(), "memorandum/signed", DAY.plusDays(1));

        assertThat(PROGRAMME.apply(repair).orElseThrow().partnerships().get(0).memorandum())
                .flatMap(MemorandumOfUnderstanding::signed)
                .contains(DAY.plusDays(1));
    }

    @Test
    void aRecordWithinAnotherIsChangedWhereItIs() {
        Repair repair = Repair.set(MEMBER.reference(), "residence/0/residence", Residence.NON_RESIDENT);

        assertThat(PROGRAMME.apply(repair).orElseThrow().partnerships().get(0).members())
                .containsExactly(MEMBER.withResidence(new ResidencePeriod(Residence.NON_RESIDENT, LocalDateRange.ALL)));
    }

    @Test
    void aPartTakesThePlaceOfTheOneWithItsIdAndAnotherIsAdded() {
        Member left = MEMBER.withTerms(LocalDateRange.ofUnboundedStart(DAY));
        Member joined = MEMBER.withId(PersonId.of("placeholder-1-p"));
        Repair repair = new Repair.Parts(BOARD.reference(), "members", List.of(left, joined), "Have another.");

        Programme after = PROGRAMME.apply(repair).orElseThrow();
        assertThat(after.partnerships().get(0).members()).containsExactly(left, joined);
        assertThat(after.apply(repair))
                .as("a second time there is nothing to do")
                .isEmpty();
    }

    @Test
    void whatOnlyAPersonCanKnowIsNotCarriedOut() {
        cannot(Repair.correct(GRANT.reference(), "amountAwarded"));
        cannot(Repair.record(GRANT.reference(), "title"));
        cannot(Repair.add(GRANT.reference(), "paymentsDue", 1));
        cannot(Repair.add(BOARD.reference(), "PartnershipReview", 1));
    }

    @Test
    void whatARecordOrAFieldRefusesIsNotCarriedOut() {
        cannot(Repair.set(GRANT.reference(), "amountAwarded", Money.parse("GBP -1")));
        cannot(Repair.set(GRANT.reference(), "amountAwarded", DAY));
        cannot(Repair.set(GRANT.reference(), "paymentsDue", DAY));
        cannot(Repair.set(GRANT.reference(), "noSuchField", DAY));
        cannot(Repair.set(GRANT.reference(), "recipient/value", DAY));
        cannot(Repair.set(MEMBER.reference(), "residence/7/residence", Residence.NON_RESIDENT));
        cannot(Repair.set(new Reference("Grant", "none"), "amountAwarded", Money.parse("GBP 1")));
    }

    @Test
    void otherRecordsCannotCarryRepairsOut() {
        assertThat(Records.of(GRANT).apply(Repair.set(GRANT.reference(), "amountAwarded", Money.parse("GBP 1"))))
                .isEmpty();
        assertThat(Records.NONE.around(GRANT.reference())).isSameAs(Records.NONE);
    }

    @Test
    void aroundARecordAreThoseOfItsAreaAndWhatTheyReferTo() {
        Programme around = PROGRAMME.around(MEMBER.reference());

        assertThat(around.grants()).containsExactly(GRANT);
        assertThat(around.areas()).extracting(Area::id).containsExactly(HERE);
        assertThat(around.partnerships()).containsExactly(BOARD);
        assertThat(around.organisations()).extracting(Organisation::id).containsExactly(OrganisationId.of("club"));
        assertThat(around.id()).isEqualTo(PROGRAMME.id());
        assertThat(PROGRAMME.around(PROGRAMME.reference())).isSameAs(PROGRAMME);
        assertThat(PROGRAMME.around(new Reference("Organisation", "club"))).isSameAs(PROGRAMME);
    }
}
