package io.github.biglocal.standards.threesixtygiving;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.biglocal.invariant.FormCheck;
import io.github.biglocal.organisation.OrgId;
import io.github.biglocal.organisation.OrgIdForm;
import io.github.biglocal.organisation.OrgIdList;
import java.util.Optional;
import java.util.Set;

/**
 * Whether the charity number of an organisation is its company number, or the other way round: one number in both fields, or in that which
 * is not of the register that the identifier names. Zeros at the beginning make no difference: two registers do not give one organisation
 * the same number. To put zeros or letters right then would name another organisation.
 *
 * @param problem what is wrong, as a sentence
 * @param repair how to put it right, as a sentence
 */
record NumberOfOther(String problem, String repair) {
    private static final Set<OrgIdList> CHARITIES = Set.of(
            OrgIdList.CHARITY_COMMISSION,
            OrgIdList.SCOTTISH_CHARITY_REGISTER,
            OrgIdList.CHARITY_COMMISSION_NORTHERN_IRELAND);
    private static final Set<OrgIdList> COMPANIES = Set.of(OrgIdList.COMPANIES_HOUSE);

    /** What is wrong with the charity number of an organisation, if it is its company number; empty if it is not, or that is not known. */
    static Optional<NumberOfOther> asCharityNumber(ObjectNode organisation, String number) {
        if (isOfIdentifier(organisation, CHARITIES, OrgIdForm.charityNumber(number))) {
            return Optional.empty();
        }
        FormCheck asCompany = OrgIdForm.companyNumber(number);
        Optional<FormCheck> other = check(organisation, "companyNumber").filter(given -> isOne(asCompany, given));
        boolean isRight = OrgIdForm.charityNumber(number) instanceof FormCheck.Right;
        if (isOfIdentifier(organisation, COMPANIES, asCompany) || (other.isPresent() && !isRight)) {
            return Optional.of(new NumberOfOther(
                    "The charity number is the company number of the organisation.",
                    other.isPresent()
                            ? "Leave the charity number out, or give the one that a register of charities has."
                            : "Give it as the company number instead."));
        }
        return other.filter(FormCheck.Right.class::isInstance)
                .map(given -> new NumberOfOther(
                        "The charity number and the company number are the same.",
                        "Keep the one that is right, and give the other as its register has it, or leave it out."));
    }

    /** What is wrong with the company number of an organisation, if it is its charity number; empty if it is not, or that is not known. */
    static Optional<NumberOfOther> asCompanyNumber(ObjectNode organisation, String number) {
        if (isOfIdentifier(organisation, COMPANIES, OrgIdForm.companyNumber(number))) {
            return Optional.empty();
        }
        FormCheck asCharity = OrgIdForm.charityNumber(number);
        Optional<FormCheck> other = check(organisation, "charityNumber").filter(given -> isOne(asCharity, given));
        boolean isCharitys = !(OrgIdForm.companyNumber(number) instanceof FormCheck.Right)
                && other.filter(FormCheck.Right.class::isInstance).isPresent();
        return isOfIdentifier(organisation, CHARITIES, asCharity) || isCharitys
                ? Optional.of(new NumberOfOther(
                        "The company number is the charity number of the organisation.",
                        other.isPresent()
                                ? "Leave the company number out, or give the one that Companies House has."
                                : "Give it as the charity number instead."))
                : Optional.empty();
    }

    private static Optional<FormCheck> check(ObjectNode organisation, String field) {
        return Optional.ofNullable(Nodes.text(organisation, field))
                .map(field.equals("companyNumber") ? OrgIdForm::companyNumber : OrgIdForm::charityNumber);
    }

    private static boolean isOfIdentifier(ObjectNode organisation, Set<OrgIdList> lists, FormCheck number) {
        return Optional.ofNullable(Nodes.text(organisation, "id"))
                .flatMap(id -> OrgIdForm.check(id).rightForm())
                .filter(id -> !id.startsWith("360G"))
                .map(OrgId::parse)
                .filter(id -> id.list().filter(lists::contains).isPresent())
                .filter(id -> number.rightForm().equals(Optional.of(id.number())))
                .isPresent();
    }

    private static boolean isOne(FormCheck number, FormCheck other) {
        return number.rightForm().isPresent() && number.rightForm().equals(other.rightForm());
    }
}
