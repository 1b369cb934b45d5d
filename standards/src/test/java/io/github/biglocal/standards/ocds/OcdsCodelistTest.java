package io.github.biglocal.standards.ocds;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OcdsCodelistTest {
    @Test
    void theListsHaveTheCodesOfTheStandard() {
        assertThat(OcdsCodelist.TENDER_STATUS.codes())
                .containsExactly("planning", "planned", "active", "cancelled", "unsuccessful", "complete", "withdrawn");
        assertThat(OcdsCodelist.AWARD_STATUS.codes()).containsExactly("pending", "active", "cancelled", "unsuccessful");
        assertThat(OcdsCodelist.CONTRACT_STATUS.codes())
                .containsExactly("pending", "active", "cancelled", "terminated");
        assertThat(OcdsCodelist.MILESTONE_STATUS.codes()).containsExactly("scheduled", "met", "notMet", "partiallyMet");
        assertThat(OcdsCodelist.MILESTONE_TYPE.codes())
                .containsExactly(
                        "preProcurement",
                        "approval",
                        "engagement",
                        "assessment",
                        "delivery",
                        "reporting",
                        "financing",
                        "payment");
        assertThat(OcdsCodelist.METHOD.codes()).containsExactly("open", "selective", "limited", "direct");
        assertThat(OcdsCodelist.PROCUREMENT_CATEGORY.codes()).containsExactly("goods", "works", "services");
        assertThat(OcdsCodelist.PARTY_ROLE.codes())
                .containsExactly(
                        "buyer",
                        "procuringEntity",
                        "supplier",
                        "tenderer",
                        "funder",
                        "enquirer",
                        "payer",
                        "payee",
                        "reviewBody",
                        "interestedParty");
        assertThat(OcdsCodelist.RELEASE_TAG.codes()).hasSize(16).contains("compiled");
    }

    @Test
    void aCodeHasItsTitleAndMeaning() {
        assertThat(OcdsCodelist.CONTRACT_STATUS.title("terminated")).contains("Terminated");
        assertThat(OcdsCodelist.METHOD.description("direct"))
                .contains("The contract is awarded to a single supplier without competition.");
        assertThat(OcdsCodelist.METHOD.title("Direct")).isEmpty();
        assertThat(OcdsCodelist.METHOD.contains("Direct")).isFalse();
    }
}
