package io.github.biglocal.entity;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import io.github.biglocal.architecture.CoreClasses;
import io.github.biglocal.area.LocalAuthority;
import io.github.biglocal.commission.Milestone;
import io.github.biglocal.commission.MilestoneStatus;
import io.github.biglocal.entity.RecordType.Variant;
import io.github.biglocal.evaluation.FieldworkAddsUp;
import io.github.biglocal.evaluation.LegacyAssetsStay;
import io.github.biglocal.evaluation.LegacyHubsBreakEven;
import io.github.biglocal.evidence.LinksAreValid;
import io.github.biglocal.foresight.Cause;
import io.github.biglocal.foresight.OpenTerm;
import io.github.biglocal.foresight.Receipt;
import io.github.biglocal.foresight.RecordChange;
import io.github.biglocal.foresight.ReformStudy;
import io.github.biglocal.foresight.VainLookUp;
import io.github.biglocal.funding.AccountInOneCurrency;
import io.github.biglocal.partnership.DelegatedToWorkingGroupInPlace;
import io.github.biglocal.partnership.MemberCategory;
import io.github.biglocal.partnership.ResidentShareDistribution;
import io.github.biglocal.plan.PlannedSpend;
import io.github.biglocal.programme.DatesWithinProgramme;
import io.github.biglocal.programme.RecordReader;
import io.github.biglocal.programme.ReferencesResolve;
import io.github.biglocal.rule.Acceptance;
import io.github.biglocal.rule.DatesInOrder;
import io.github.biglocal.rule.Event;
import io.github.biglocal.rule.FarFrom;
import io.github.biglocal.rule.Holding;
import io.github.biglocal.rule.Incomplete;
import io.github.biglocal.rule.Missing;
import io.github.biglocal.rule.NotYetDone;
import io.github.biglocal.rule.OutsideLimit;
import io.github.biglocal.rule.Overlap;
import io.github.biglocal.rule.PartsWithout;
import io.github.biglocal.rule.Reform;
import io.github.biglocal.rule.Repair;
import io.github.biglocal.rule.RuleSettings;
import io.github.biglocal.rule.SeveralAtOnce;
import io.github.biglocal.rule.Template;
import io.github.biglocal.rule.Vacancy;
import io.github.biglocal.rule.Verdict;
import io.github.biglocal.rule.WithinLimit;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Records that hold free text of the data, in which people may be named, do not print it. They are found by reflection,
 * so that a new one cannot be forgotten; {@link EntityInvariantsTest} asks the same of the entities.
 */
class FreeTextTest {

    /** Records whose text names published documents, public bodies, the model itself or the words of a rule or a reform, but nobody. */
    private static final Set<Class<?>> WITHOUT_FREE_TEXT = Set.of(
            Citation.class,
            LocalAuthority.class,
            Change.class,
            RecordChange.class,
            FieldReference.class,
            Reference.class,
            ReferencesResolve.DanglingReference.class,
            DatesWithinProgramme.OutsideDate.class,
            DelegatedToWorkingGroupInPlace.NoneInPlace.class,
            FieldworkAddsUp.TotalDiffers.class,
            LegacyAssetsStay.Gone.class,
            LegacyHubsBreakEven.FallsShort.class,
            LinksAreValid.DanglingLink.class,
            MemberCategory.Name.class,
            ResidentShareDistribution.LeftOut.class,
            Verdict.NotApplicable.class,
            Event.class,
            FarFrom.class,
            Holding.class,
            Incomplete.class,
            Missing.class,
            Overlap.class,
            OutsideLimit.class,
            PartsWithout.class,
            Repair.Change.class,
            Repair.Parts.class,
            SeveralAtOnce.class,
            Template.class,
            Vacancy.class,
            WithinLimit.Room.class,
            DatesInOrder.Step.class,
            NotYetDone.class,
            AccountInOneCurrency.OtherCurrency.class,
            Reform.class,
            ReformStudy.Needed.class,
            ReformStudy.TooLate.class,
            RuleSettings.class,
            Cause.LibraryChanged.class,
            Cause.Setting.class,
            OpenTerm.class,
            Receipt.class,
            Receipt.Digests.class,
            Receipt.Line.class,
            RecordReader.Next.class,
            RecordReader.Read.class,
            VainLookUp.class);

    static Stream<Class<?>> records() {
        return CoreClasses.ALL.stream()
                .filter(type -> CoreClasses.EXPORTED_PACKAGES.contains(type.getPackageName()))
                .filter(type -> type.isAssignableTo(Record.class))
                .<Class<?>>map(JavaClass::reflect)
                .filter(FreeTextTest::isPublic)
                .filter(type -> !TextValue.class.isAssignableFrom(type) && !WITHOUT_FREE_TEXT.contains(type))
                .filter(type -> Arrays.stream(type.getRecordComponents()).anyMatch(FreeTextTest::isText))
                .sorted(Comparator.comparing(Class::getName));
    }

    private static boolean isPublic(Class<?> type) {
        return Modifier.isPublic(type.getModifiers())
                && (type.getDeclaringClass() == null || isPublic(type.getDeclaringClass()));
    }

    /** Text, or text in an optional or a collection. */
    private static boolean isText(RecordComponent component) {
        Type type = component.getGenericType();
        return type == String.class
                || (type instanceof ParameterizedType parameterized
                        && Arrays.asList(parameterized.getActualTypeArguments()).contains(String.class));
    }

    @Test
    void thereAreRecordsToTry() {
        assertThat(records()).contains(Acceptance.class, Milestone.class, PlannedSpend.class);
    }

    @ParameterizedTest
    @MethodSource("records")
    void aRecordDoesNotPrintItsFreeText(Class<?> type) {
        assertThat(RecordType.sample(type, "", Variant.ONE).toString())
                .isNotBlank()
                .doesNotContain(RecordType.FREE_TEXT)
                .doesNotContain("Optional");
    }

    @Test
    void whatElseItHoldsIsPrinted() {
        assertThat(RecordType.sample(Acceptance.class, "", Variant.ONE))
                .hasToString("rule-1 accepted for Area AreaId-1 until 1 January 2018");
        assertThat(RecordType.sample(PlannedSpend.class, "", Variant.ONE)).hasToString("Planned spend of £7");
        assertThat(Milestone.of("t")
                        .withDue(LocalDate.of(2018, 3, 31))
                        .withStatus(MilestoneStatus.MET)
                        .withMet(LocalDate.of(2018, 3, 1)))
                .hasToString("Milestone due on 31 March 2018, met");
        assertThat(Milestone.of("t")).hasToString("Milestone due on no recorded date");
    }
}
