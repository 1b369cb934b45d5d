package io.github.biglocal.organisation;

import static io.github.biglocal.invariant.FormCheck.Slip.BLANKS;
import static io.github.biglocal.invariant.FormCheck.Slip.CASE;
import static io.github.biglocal.invariant.FormCheck.Slip.DECIMALS;
import static io.github.biglocal.invariant.FormCheck.Slip.HYPHEN;
import static io.github.biglocal.invariant.FormCheck.Slip.INVISIBLE_CHARACTERS;
import static io.github.biglocal.invariant.FormCheck.Slip.LETTERS;
import static io.github.biglocal.invariant.FormCheck.Slip.LIST;
import static io.github.biglocal.invariant.FormCheck.Slip.UNUSUAL_CHARACTERS;
import static io.github.biglocal.invariant.FormCheck.Slip.ZEROS;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.biglocal.invariant.FormCheck;
import io.github.biglocal.invariant.FormCheck.Flaw;
import io.github.biglocal.invariant.FormCheck.ListUnknown;
import io.github.biglocal.invariant.FormCheck.NearlyRight;
import io.github.biglocal.invariant.FormCheck.Right;
import io.github.biglocal.invariant.FormCheck.Slip;
import io.github.biglocal.invariant.FormCheck.Wrong;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class OrgIdFormTest {
    private static final List<OrgIdList> LISTS = List.of(OrgIdList.values());

    private static NearlyRight nearly(String repaired, Slip... slips) {
        return new NearlyRight(repaired, Set.of(slips));
    }

    private static Set<Slip> slips(String words) {
        Set<Slip> slips = EnumSet.noneOf(Slip.class);
        Arrays.stream(words.split(" ", -1)).map(Slip::valueOf).forEach(slips::add);
        return slips;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GB-CHC-1147511",
                "GB-CHC-279417",
                "GB-SC-SC042386",
                "GB-NIC-100019",
                "GB-COH-07833396",
                "GB-COH-RS007666",
                "GB-COH-RS007853Z",
                "GB-COH-CE001879",
                "GB-COH-IP030219",
                "GB-COH-NI000016",
                "GB-COH-R0000001",
                "GB-COH-SL12345A",
                "GB-COH-OE000001",
                "GB-MPR-235C",
                "GB-REV-X6243",
                "GB-REV-XN65729",
                "GB-CASC-2a36d1ee",
                "GB-SHPE-4793",
                "GB-SHPE-H4244",
                "GB-GOR-D1198",
                "GB-NHS-7A1A5",
                "GB-IRN-542-0059",
                "GB-LAE-TRF",
                "GB-SRS-sid4gov.cabinetoffice.gov.uk/tBq37PN7",
                "XI-GRID-grid.17063.33",
                "XI-WIKIDATA-Q152057",
                "360G-LocalTrust-123",
                "360G-ABCT-ORG:Some_Name"
            })
    void whatTheListHasIsRight(String id) {
        assertThat(OrgIdForm.check(id)).isEqualTo(new Right(id));
        assertThat(OrgId.parse(id).form().isCertain()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        // 360Giving's data quality tool, OpenDataServices/cove#586
        "'GB-CHC- 1234567', GB-CHC-1234567, BLANKS",
        "'GB-CHC-1234567 ', GB-CHC-1234567, BLANKS",
        "'GB-CHC-234567 ', GB-CHC-234567, BLANKS",
        "GB-CHC--123456, GB-CHC-123456, HYPHEN",
        // org-id/register#75, OpenDataServices/cove#501 and #597
        "GB-CHC1234567, GB-CHC-1234567, HYPHEN",
        "gb-chc-1234567, GB-CHC-1234567, CASE",
        "GB-SC-099999, GB-SC-SC099999, LETTERS",
        "GB-CHC-SC099999, GB-SC-SC099999, LIST",
        // ThreeSixtyGiving/standard#222: zeros that a spreadsheet took away
        "GB-COH-9999999, GB-COH-09999999, ZEROS",
        "GB-COH-99999, GB-COH-00099999, ZEROS",
        "GB-COH-NI16123, GB-COH-NI016123, ZEROS",
        "GB-COH-007833396, GB-COH-07833396, ZEROS",
        "GB-SC-SC42386, GB-SC-SC042386, ZEROS",
        "GB-SC-42386, GB-SC-SC042386, LETTERS ZEROS",
        "GB-CHC-0279417, GB-CHC-279417, ZEROS",
        "GB-HESA-177, GB-HESA-0177, ZEROS",
        // pandas-dev/pandas#20828: a number with decimals
        "GB-CHC-1234568.0, GB-CHC-1234568, DECIMALS",
        "GB-COH-7833396.0, GB-COH-07833396, ZEROS DECIMALS",
        "GB-COH-OC301234.0, GB-COH-OC301234, DECIMALS",
        "GB-SC-SC42386.00, GB-SC-SC042386, ZEROS DECIMALS",
        // what else is met
        "gb-coh-sc123456, GB-COH-SC123456, CASE",
        "GB-COH-sc123456, GB-COH-SC123456, CASE",
        "GB-CASC-2A36D1EE, GB-CASC-2a36d1ee, CASE",
        "GB_CHC_1234567, GB-CHC-1234567, HYPHEN",
        "GB CHC 1234567, GB-CHC-1234567, BLANKS HYPHEN",
        "gbchc:1234567, GB-CHC-1234567, CASE HYPHEN",
        "GB-COH-NI-012345, GB-COH-NI012345, HYPHEN",
        "GB-CHC-GB-CHC-1234567, GB-CHC-1234567, LETTERS",
        "GB-CHC-1234567-0, GB-CHC-1234567, LETTERS",
        "GB-NIC-NIC199999, GB-NIC-199999, LETTERS",
        "GB-SC-SCO42386, GB-SC-SC042386, LETTER_FOR_DIGIT",
        "GB-COH-O7833396, GB-COH-07833396, LETTER_FOR_DIGIT",
        "GB-SC-1147511, GB-CHC-1147511, LIST",
        "GB-CHC-XT99999, GB-REV-XT99999, LIST",
        "360g-cin-12, 360G-cin-12, CASE",
        "360G-Trust-Some Name, 360G-Trust-Some-Name, BLANKS",
        "360G_Trust-12, 360G-Trust-12, HYPHEN"
    })
    void whatIsNearlyRightIsPutRight(String text, String repaired, String slips) {
        assertThat(OrgIdForm.check(text)).isEqualTo(new NearlyRight(repaired, slips(slips)));
        assertThat(OrgIdForm.check(repaired)).isEqualTo(new Right(repaired));
    }

    @ParameterizedTest
    @CsvSource({
        "'', EMPTY",
        "' \u200B', EMPTY",
        "1147511, NO_LIST",
        "Local Trust, NO_LIST",
        "GBR-CHC-1147511, NO_LIST",
        "CN-11-CR, NO_LIST",
        "GB-CHC, NO_NUMBER",
        "GB-CHC-, NO_NUMBER",
        "gb-sc-, NO_NUMBER",
        "360G, NO_NUMBER",
        "360G-1, NO_NUMBER",
        // ids of published files
        "GB-CHC-1007, TOO_SHORT",
        "GB-CHC-715, TOO_SHORT",
        "GB-COH-NA, OTHER_FORM",
        "GB-COH-n/a, OTHER_FORM",
        "GB-COH-the-windmill-charlton, OTHER_FORM",
        // a linked charity is another charity: kanedata/find-that-charity#13
        "GB-CHC-1234567-1, LINKED_CHARITY",
        "GB-CHC-279417-12, LINKED_CHARITY",
        "GB-NIC-100019-1, LINKED_CHARITY",
        // boundaries
        "GB-CHC-12345, TOO_SHORT",
        "GB-CHC-12345678, TOO_LONG",
        "GB-CHC-0000000, OTHER_FORM",
        "GB-SC-SC1423861, TOO_LONG",
        "GB-NIC-10001, TOO_SHORT",
        "GB-COH-9999, TOO_SHORT",
        "GB-COH-123456789, TOO_LONG",
        "GB-COH-XX123456, OTHER_FORM",
        "GB-EDU-12555, TOO_SHORT",
        "GB-LAE-E07000034, OTHER_FORM",
        "GB-REV-6243, OTHER_FORM"
    })
    void whatNoRepairPutsRightIsWrong(String text, Flaw flaw) {
        assertThat(OrgIdForm.check(text)).isEqualTo(Wrong.of(flaw));
    }

    @ParameterizedTest
    @CsvSource({
        "GB-CHCX-1, GB-CHCX",
        "US-EIN-13-1234567, US-EIN",
        "GB-CCH-1234567, GB-CCH",
        "GB-SCHOOL-12, GB-SCHOOL",
        "GB-COAX-12, GB-COAX",
        "US-DE_CR-123, US-DE_CR",
        "CA-CRA_ACR-1, CA-CRA_ACR",
        "CA_ON-ONT-1, CA_ON-ONT",
        "CH_BS-CR-CHE-123, CH_BS-CR",
        "CN-11-CR-9111, CN-11-CR"
    })
    void aListMayExistThatIsNotKnownHere(String text, String list) {
        assertThat(OrgIdForm.check(text)).isEqualTo(new ListUnknown(list, Set.of()));
    }

    @Test
    void ofAListThatIsNotKnownTheWritingIsLookedAt() {
        assertThat(OrgIdForm.check("us-ein-13-1234567 ")).isEqualTo(new ListUnknown("US-EIN", Set.of(BLANKS, CASE)));
    }

    /** What is right here, or would be, is what {@link OrgId} takes. */
    @Test
    void theRightFormIsAnIdentifier() {
        Random random = new Random(7);
        List<String> parts = List.of(
                "GB",
                "US",
                "CA_ON",
                "CN",
                "360G",
                "360g",
                "-",
                "_",
                "/",
                " ",
                "CHC",
                "COH",
                "DE_CR",
                "11",
                "CR",
                "1147511",
                "OC301234",
                ".0",
                "\uFF11",
                "\u0416",
                "\u00E9",
                "\u2013",
                "x");
        int right = 0;
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int part = 0; part <= random.nextInt(7); part++) {
                text.append(parts.get(random.nextInt(parts.size()))).append(random.nextBoolean() ? "-" : "");
            }
            FormCheck check = OrgIdForm.check(text.toString());
            if (check.rightForm().isPresent()) {
                right++;
                assertThat(OrgId.parse(check.rightForm().get()).form())
                        .as(text.toString())
                        .isInstanceOf(Right.class);
            } else if (check instanceof ListUnknown unknown && unknown.slips().isEmpty()) {
                assertThat(OrgId.parse(text.toString()).register()).isEqualTo(unknown.list());
            }
        }
        assertThat(right).isGreaterThan(500);
    }

    @ParameterizedTest
    @ValueSource(strings = {"_", "-", "a", "_a", "a-", "0", "A0", "\uFF11", " "})
    void aLongTextIsReadOnce(String part) {
        for (String start : List.of("360G", "360G-", "GB-CHC-", "GB-COH-", "GB", "US-", "CA_ON-", "CN-11-CR", "")) {
            String text = start + part.repeat(50_000);

            assertThat(OrgIdForm.check(text).isCertain())
                    .isEqualTo(OrgIdForm.publisherPrefix(text).isPresent());
        }
    }

    @Test
    void whatCannotBeSeenIsFound() {
        assertThat(OrgIdForm.check("GB-CHC-1234567\n")).isEqualTo(nearly("GB-CHC-1234567", BLANKS));
        assertThat(OrgIdForm.check("\u00A0GB-CHC-1234567")).isEqualTo(nearly("GB-CHC-1234567", BLANKS));
        assertThat(OrgIdForm.check("GB-CHC-\u200B1234567")).isEqualTo(nearly("GB-CHC-1234567", INVISIBLE_CHARACTERS));
        assertThat(OrgIdForm.check("\uFEFFGB\u2013CHC\u20131234567"))
                .isEqualTo(nearly("GB-CHC-1234567", INVISIBLE_CHARACTERS, UNUSUAL_CHARACTERS));
        assertThat(OrgIdForm.check("GB-CHC-\uFF11\uFF12\uFF13\uFF14\uFF15\uFF16\uFF17"))
                .isEqualTo(nearly("GB-CHC-1234567", UNUSUAL_CHARACTERS));
    }

    @ParameterizedTest
    @CsvSource({
        // ThreeSixtyGiving/standard#208, kanedata/find-that-charity#13, OpenDataServices/cove#597
        "1234567, 1234567, ",
        "SC099999, SC099999, ",
        "NIC199999, 199999, LETTERS",
        "' 234567', 234567, BLANKS",
        "1234568.0, 1234568, DECIMALS",
        "sc099999, SC099999, CASE",
        "SC42386, SC042386, ZEROS",
        "GB-CHC-1234567, 1234567, LETTERS",
        "GB-SC-SC042386, SC042386, LETTERS",
        "100019, 100019, "
    })
    void aCharityNumberStandsAlone(String text, String right, String slips) {
        assertThat(OrgIdForm.charityNumber(text))
                .isEqualTo(slips == null ? new Right(right) : new NearlyRight(right, slips(slips)));
    }

    @Test
    void aCharityNumberOfAnotherKindIsNone() {
        assertThat(OrgIdForm.charityNumber("XT99999"))
                .isEqualTo(new Wrong(Flaw.OTHER_REGISTER, Optional.of("GB-REV-XT99999")));
        assertThat(OrgIdForm.charityNumber("1234567-1")).isEqualTo(Wrong.of(Flaw.LINKED_CHARITY));
        assertThat(OrgIdForm.charityNumber("TBC")).isEqualTo(Wrong.of(Flaw.OTHER_FORM));
        assertThat(OrgIdForm.charityNumber("1234567 (New Unity - host charity)"))
                .isEqualTo(Wrong.of(Flaw.OTHER_FORM));
        assertThat(OrgIdForm.charityNumber("715")).isEqualTo(Wrong.of(Flaw.TOO_SHORT));
        assertThat(OrgIdForm.charityNumber("")).isEqualTo(Wrong.of(Flaw.EMPTY));
    }

    @Test
    void aCompanyNumberStandsAlone() {
        assertThat(OrgIdForm.companyNumber("07833396")).isEqualTo(new Right("07833396"));
        assertThat(OrgIdForm.companyNumber("9999999")).isEqualTo(nearly("09999999", ZEROS));
        assertThat(OrgIdForm.companyNumber("9999999.0")).isEqualTo(nearly("09999999", ZEROS, DECIMALS));
        assertThat(OrgIdForm.companyNumber("SC 123456")).isEqualTo(nearly("SC123456", BLANKS));
        assertThat(OrgIdForm.companyNumber("ABCDEFGH")).isEqualTo(Wrong.of(Flaw.OTHER_FORM));
        assertThat(OrgIdForm.companyNumber("CIO")).isEqualTo(Wrong.of(Flaw.OTHER_FORM));
    }

    @Test
    void onlyHowItIsWrittenIsCertain() {
        assertThat(OrgIdForm.check("gb-chc - 1234567").isCertain()).isTrue();
        assertThat(OrgIdForm.check("GB-COH-7833396").isCertain()).isFalse();
        assertThat(OrgIdForm.check("GB-CHC-SC099999").isCertain()).isFalse();
        assertThat(OrgIdForm.check("GB-CHC-715").isCertain()).isFalse();
        assertThat(OrgIdForm.check("US-EIN-1").isCertain()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "360G-LocalTrust-123, 360G-LocalTrust",
        "360g-cin-12-13, 360G-cin",
        "' 360G-traffordmbc-1', 360G-traffordmbc"
    })
    void aPublishersPrefixIsRead(String id, String prefix) {
        assertThat(OrgIdForm.publisherPrefix(id)).contains(prefix);
    }

    @ParameterizedTest
    @ValueSource(strings = {"GB-CHC-1147511", "360G", "360G-LocalTrust", "", "x360G-a-1"})
    void whatHasNoPublishersPrefixHasNone(String id) {
        assertThat(OrgIdForm.publisherPrefix(id)).isEmpty();
    }

    @Test
    void aListIsFoundByItsCode() {
        assertThat(OrgIdList.of("GB-CHC")).contains(OrgIdList.CHARITY_COMMISSION);
        assertThat(OrgIdList.of("gb-sc")).contains(OrgIdList.SCOTTISH_CHARITY_REGISTER);
        assertThat(OrgIdList.of("GB-CHCX")).isEmpty();
        assertThat(OrgId.LOCAL_TRUST.list()).contains(OrgIdList.CHARITY_COMMISSION);
        assertThat(OrgId.parse("360G-LocalTrust-1").list()).isEmpty();
        assertThat(OrgIdList.COMPANIES_HOUSE.check("9999999")).isEqualTo(nearly("09999999", ZEROS));
        assertThat(OrgIdList.SCOTTISH_CHARITY_REGISTER.check("1147511"))
                .isEqualTo(new Wrong(Flaw.OTHER_REGISTER, Optional.of("GB-CHC-1147511")));
        assertThat(nearly("x", LIST, HYPHEN).slips()).containsExactly(HYPHEN, LIST);
        assertThat(nearly("x", LETTERS).rightForm()).contains("x");
    }

    @ParameterizedTest
    @EnumSource(OrgIdList.class)
    void everyListSaysItsFormAndWhereThatIsPublished(OrgIdList list) {
        String number = list.example().orElse("Any-text");

        assertThat(list.isAnyText()).isEqualTo(list.example().isEmpty());
        assertThat(number).matches(list.pattern());
        assertThat(list.form()).isNotBlank();
        assertThat(list.source().document()).isNotBlank();
        assertThat(OrgIdForm.check(list.code() + "-" + number)).isEqualTo(new Right(list.code() + "-" + number));
        assertThat(OrgIdList.of(list.code().toLowerCase(Locale.ROOT))).contains(list);
    }

    /** Whatever happens to the writing of a right identifier, it is found and put right. */
    @Test
    void aRightIdentifierIsFoundHoweverItIsWritten() {
        Random random = new Random(14);
        for (int i = 0; i < 2_000; i++) {
            OrgIdList list = LISTS.get(random.nextInt(LISTS.size()));
            if (list.isAnyText()) {
                continue;
            }
            String id = list.code() + "-" + list.example().orElseThrow();
            StringBuilder written = new StringBuilder(random.nextBoolean() ? id : id.toLowerCase(Locale.ROOT));
            for (int changes = random.nextInt(4); changes > 0; changes--) {
                String added =
                        " \t\u00A0\u200B\u2060".substring(random.nextInt(5)).substring(0, 1);
                written.insert(random.nextInt(written.length() + 1), added);
            }

            FormCheck check = OrgIdForm.check(written.toString());

            assertThat(check.rightForm()).as(written.toString()).contains(id);
            assertThat(check.isCertain()).isTrue();
            assertThat(check instanceof Right).isEqualTo(written.toString().equals(id));
        }
    }

    /** A repaired identifier is right, whatever the text was; and a check never fails. */
    @Test
    void whatIsRepairedIsRight() {
        Random random = new Random(15);
        String characters = "GBCHOSNIX0123456789-- .\u200Bgbch_/360\u0660\uD83D\uDE00";
        for (int i = 0; i < 5_000; i++) {
            OrgIdList list = LISTS.get(random.nextInt(LISTS.size()));
            StringBuilder text = new StringBuilder(random.nextBoolean() ? list.code() + "-" : "");
            for (int length = random.nextInt(12); length > 0; length--) {
                text.append(characters.charAt(random.nextInt(characters.length())));
            }

            OrgIdForm.check(text.toString())
                    .rightForm()
                    .ifPresent(right -> assertThat(OrgIdForm.check(right)).isEqualTo(new Right(right)));
            OrgIdForm.charityNumber(text.toString())
                    .rightForm()
                    .ifPresent(
                            right -> assertThat(OrgIdForm.charityNumber(right)).isEqualTo(new Right(right)));
            OrgIdForm.companyNumber(text.toString())
                    .rightForm()
                    .ifPresent(
                            right -> assertThat(OrgIdForm.companyNumber(right)).isEqualTo(new Right(right)));
        }
    }

    @Test
    void zerosArePutBackUpToThreeAndNeverGuessedBeyond() {
        for (int digits = 1; digits <= 10; digits++) {
            FormCheck check = OrgIdForm.companyNumber("1".repeat(digits));

            assertThat(check)
                    .isEqualTo(
                            digits < 5
                                    ? Wrong.of(Flaw.TOO_SHORT)
                                    : digits < 8
                                            ? nearly("0".repeat(8 - digits) + "1".repeat(digits), ZEROS)
                                            : digits == 8 ? new Right("11111111") : Wrong.of(Flaw.TOO_LONG));
        }
    }
}
