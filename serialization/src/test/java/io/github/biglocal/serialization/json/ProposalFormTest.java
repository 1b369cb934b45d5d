package io.github.biglocal.serialization.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.biglocal.area.AreaId;
import io.github.biglocal.organisation.PersonId;
import io.github.biglocal.partnership.Member;
import io.github.biglocal.partnership.MinimumSize;
import io.github.biglocal.partnership.Partnership;
import io.github.biglocal.partnership.PartnershipId;
import io.github.biglocal.partnership.Residence;
import io.github.biglocal.partnership.ResidencePeriod;
import io.github.biglocal.partnership.ResidentMajority;
import io.github.biglocal.programme.Programme;
import io.github.biglocal.programme.ProgrammeId;
import io.github.biglocal.rule.Proposal;
import io.github.biglocal.rule.RuleSet;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.threeten.extra.LocalDateRange;

/** A repair that was tried, as a programme that shows it to people reads it. */
class ProposalFormTest {
    private static final LocalDate DAY = LocalDate.of(2019, 6, 30);
    private static final RuleSet RULES = RuleSet.of(List.of(ResidentMajority.standard(), MinimumSize.standard()));

    /** Four residents and four others; Local Trust's guidance of July 2015 asks for 51 % residents. */
    private static final Programme PROGRAMME = Programme.builder()
            .id(ProgrammeId.of("big-local"))
            .name("Big Local")
            .addPartnerships(Partnership.builder()
                    .id(PartnershipId.of("board"))
                    .area(AreaId.of("area"))
                    .members(IntStream.range(0, 8)
                            .mapToObj(ProposalFormTest::member)
                            .toList())
                    .build())
            .build();

    private final JsonMapper mapper =
            JsonMapper.builder().addModule(new BigLocalModule()).build();

    private static Member member(int number) {
        Residence residence = number < 4 ? Residence.RESIDENT : Residence.NON_RESIDENT;
        return Member.builder()
                .id(PersonId.of("m" + number))
                .addTerm(LocalDateRange.ALL)
                .addResidence(new ResidencePeriod(residence, LocalDateRange.ALL))
                .build();
    }

    private static List<Proposal> proposals() {
        return RULES.proposals(
                PROGRAMME, DAY, RULES.check(PROGRAMME, DAY).open().get(0));
    }

    private JsonNode written(Proposal proposal) throws Exception {
        String standard = BigLocalJson.standard().write(proposal);
        assertThat(mapper.readTree(mapper.writeValueAsString(proposal))).isEqualTo(mapper.readTree(standard));
        return mapper.readTree(standard);
    }

    @Test
    void aProposalIsWrittenWithTheRepairThatAProgrammeCanCarryOut() throws Exception {
        JsonNode repair = written(proposals().get(0)).at("/repair");

        assertThat(repair.at("/record/kind").asText()).isEqualTo("Partnership");
        assertThat(repair.at("/record/id").asText()).isEqualTo("board");
        assertThat(repair.at("/field").asText()).isEqualTo("members");
        assertThat(repair.at("/description").asText()).isEqualTo("Recruit 1 more resident.");
        assertThat(repair.at("/parts")).hasSize(1);
        assertThat(repair.at("/parts/0/residence/0/residence").asText()).isEqualTo("RESIDENT");
        assertThat(repair.at("/parts/0/terms/0").asText()).isEqualTo("2019-06-30/..");
    }

    @Test
    void aProposalSaysWhatItRemovesAndThatItAddsNoError() throws Exception {
        JsonNode proposal = written(proposals().get(0));

        assertThat(proposal.at("/removed/ERROR").asInt()).isEqualTo(1);
        assertThat(proposal.has("added")).isFalse();
        assertThat(proposal.at("/comparison/newFindings")).isEmpty();
        assertThat(proposal.at("/comparison/standingFindings")).isEmpty();
        assertThat(proposal.at("/comparison/goneFindings")).hasSize(1);
        assertThat(proposal.at("/comparison/goneFindings/0/rule").asText()).isEqualTo("resident-majority");
        assertThat(proposal.at("/comparison/goneFindings/0/about/id").asText()).isEqualTo("board");
        assertThat(proposal.at("/comparison/goneFindings/0/problem").asText())
                .isEqualTo("4 of 8 members are residents (50 %); at least 51 % is required.");
    }

    @Test
    void aProposalIsWrittenAsItIsExplained() throws Exception {
        for (Proposal proposal : proposals()) {
            JsonNode written = written(proposal);

            assertThat(written.fieldNames())
                    .toIterable()
                    .containsExactly("repair", "comparison", "removed", "explanation");
            assertThat(mapper.convertValue(written.at("/explanation"), String[].class))
                    .containsExactlyElementsOf(proposal.explain());
        }
        assertThat(proposals()).hasSize(2);
    }
}
