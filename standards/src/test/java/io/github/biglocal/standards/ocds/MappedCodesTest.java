package io.github.biglocal.standards.ocds;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.biglocal.commission.AwardStatus;
import io.github.biglocal.commission.ContractStatus;
import io.github.biglocal.commission.MilestoneStatus;
import io.github.biglocal.commission.MilestoneType;
import io.github.biglocal.commission.ProcurementMethod;
import io.github.biglocal.commission.TenderStatus;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class MappedCodesTest {
    /** The closed list of a field, in the published release schema. */
    private static List<String> published(String field) {
        List<String> codes = new ArrayList<>();
        for (JsonNode code : PublishedReleaseSchema.JSON.at("/definitions/" + field + "/enum")) {
            if (code.isTextual()) {
                codes.add(code.textValue());
            }
        }
        return codes;
    }

    private static <E extends Enum<E>> void assertSame(Class<E> type, String field) {
        List<String> codes = published(field);
        assertThat(Arrays.stream(type.getEnumConstants()).map(MappedCodes::code))
                .as(field)
                .containsExactlyInAnyOrderElementsOf(codes);
        assertThat(codes)
                .allSatisfy(code -> assertThat(MappedCodes.value(type, code).map(MappedCodes::code))
                        .contains(code));
    }

    @Test
    void eachCodeOfAClosedListIsOneOfTheStandardAndTheOtherWayRound() {
        assertSame(TenderStatus.class, "Tender/properties/status");
        assertSame(ProcurementMethod.class, "Tender/properties/procurementMethod");
        assertSame(AwardStatus.class, "Award/properties/status");
        assertSame(ContractStatus.class, "Contract/properties/status");
        assertSame(MilestoneStatus.class, "Milestone/properties/status");
    }

    @Test
    void theKindsOfMilestonesAreThoseOfTheStandard() {
        // Open Contracting Data Standard 1.1.5, codelist milestoneType.
        List<String> published = List.of(
                "preProcurement",
                "approval",
                "engagement",
                "assessment",
                "delivery",
                "reporting",
                "financing",
                "payment");
        List<MilestoneType> known = List.of(
                MilestoneType.PRE_PROCUREMENT,
                MilestoneType.APPROVAL,
                MilestoneType.ENGAGEMENT,
                MilestoneType.ASSESSMENT,
                MilestoneType.DELIVERY,
                MilestoneType.REPORTING,
                MilestoneType.FINANCING,
                MilestoneType.PAYMENT);

        assertThat(known.stream().map(MappedCodes::code)).containsExactlyElementsOf(published);
        assertThat(published.stream()
                        .map(code -> MappedCodes.milestoneType(code).orElseThrow()))
                .containsExactlyElementsOf(known);
    }

    @Test
    void aKindOfMilestoneThatTheStandardDoesNotKnowIsKeptAsItIs() {
        assertThat(MappedCodes.code(MilestoneType.of("SITE_VISIT"))).isEqualTo("SITE_VISIT");
        assertThat(MappedCodes.milestoneType("SITE_VISIT")).contains(MilestoneType.of("SITE_VISIT"));
        assertThat(MappedCodes.milestoneType("siteVisit")).contains(MilestoneType.of("siteVisit"));
        assertThat(MappedCodes.milestoneType(" ")).isEmpty();
    }

    @Test
    void aCodeInAnotherCaseIsNotTheCode() {
        assertThat(MappedCodes.value(TenderStatus.class, "Active")).isEmpty();
        assertThat(MappedCodes.value(MilestoneStatus.class, "not_met")).isEmpty();
    }
}
