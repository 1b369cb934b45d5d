package io.github.biglocal.reading;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.biglocal.asset.Asset;
import io.github.biglocal.evidence.Activity;
import io.github.biglocal.grant.Grant;
import io.github.biglocal.match.Project;
import io.github.biglocal.partnership.Meeting;
import io.github.biglocal.partnership.Member;
import io.github.biglocal.partnership.Partnership;
import io.github.biglocal.plan.Plan;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FieldFormTest {
    private static final Class<?>[] TYPES = {
        Asset.class,
        Activity.class,
        Grant.class,
        Project.class,
        Meeting.class,
        Member.class,
        Partnership.class,
        Plan.class
    };

    private static TypeShape.Field field(String kind, String path) {
        for (Class<?> type : TYPES) {
            if (type.getSimpleName().equals(kind)) {
                return TypeShape.of(type).orElseThrow().fieldAt(path).orElseThrow();
            }
        }
        throw new IllegalArgumentException(kind);
    }

    @ParameterizedTest
    @CsvSource({
        "Plan, endorsed, VALUE",
        "Plan, period, VALUE",
        "Grant, purposes, VALUES",
        "Project, matchLines/2/status, VALUE",
        "Project, matchLines/2/contributor, ID",
        "Activity, plan, ID",
        "Activity, priorities, ID",
        "Member, residence, VALUE_ON_A_DAY",
        "Member, residence/0/residence, VALUE",
        "Asset, statuses, VALUE_ON_A_DAY",
        "Member, terms, VALUES",
        "Project, matchLines, PARTS",
        "Partnership, members, RECORDS",
        "Partnership, members/m7/voting, VALUE_ON_A_DAY"
    })
    void aFieldIsFilledInWithAValueOrWithRecords(String kind, String path, FieldForm form) {
        assertThat(FieldForm.of(field(kind, path))).isEqualTo(form);
    }

    @Test
    void aPathThatLeadsNowhereHasNoField() {
        TypeShape project = TypeShape.of(Project.class).orElseThrow();

        for (String path :
                new String[] {"matchLine", "matchLines/0", "matchLines/0/state", "title/0", "matchLines//", ""}) {
            assertThat(project.fieldAt(path)).as(path).isEmpty();
        }
    }
}
