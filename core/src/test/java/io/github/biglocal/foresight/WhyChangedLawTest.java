package io.github.biglocal.foresight;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.biglocal.entity.Entity;
import io.github.biglocal.foresight.ChangedAnswer.Together;
import io.github.biglocal.invariant.InvalidValueException;
import io.github.biglocal.partnership.Partnership;
import io.github.biglocal.programme.BigLocalRules;
import io.github.biglocal.programme.Programme;
import io.github.biglocal.reading.TypeShape;
import io.github.biglocal.rule.Acceptance;
import io.github.biglocal.rule.Answer;
import io.github.biglocal.rule.ParameterValue;
import io.github.biglocal.rule.RandomSettings;
import io.github.biglocal.rule.Report;
import io.github.biglocal.rule.Rule;
import io.github.biglocal.rule.RuleId;
import io.github.biglocal.rule.RuleSet;
import io.github.biglocal.rule.RuleSettings;
import io.github.biglocal.rule.Settings;
import io.github.biglocal.rule.Severity;
import io.github.biglocal.testkit.RandomProgrammes;
import io.github.biglocal.testkit.ValidProgrammes;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What an answer is put down to is enough for it, and nothing of it could be left out. */
class WhyChangedLawTest {
    private static final LocalDate DAY = LocalDate.of(2019, 6, 30);
    private static final ReceiptKey KEY = ReceiptKey.of("a key for tests, of at least 32 bytes");
    private static final RuleSet RULES = BigLocalRules.all();

    static IntStream seeds() {
        return IntStream.range(0, 3);
    }

    private static Programme random(long seed) {
        return RandomProgrammes.of(seed, LocalDate.of(2019, 1, 1)).programme();
    }

    private static Inputs inputs(Programme records, RuleSet rules) {
        return new Inputs(records, rules, KEY);
    }

    private static Receipt receipt(Inputs inputs, LocalDate day) {
        return Receipt.of(inputs.rules().check(inputs.records(), day), inputs);
    }

    private static WhyChanged why(Inputs first, LocalDate before, Inputs second, LocalDate after) {
        return WhyChanged.between(receipt(first, before), first, receipt(second, after), second);
    }

    /** The programme with some fields as in another one; as it is where the records refuse them. */
    private static Programme changed(Programme programme, int number, Random random) {
        Programme other = random(random.nextInt(1_000_000));
        List<String> paths = new ArrayList<>(FieldMix.differences(programme, other));
        paths.removeIf(path -> !path.contains("/"));
        Collections.shuffle(paths, random);
        Set<String> some = Set.copyOf(paths.subList(0, Math.min(number, paths.size())));
        try {
            return FieldMix.of(programme, other, some::contains);
        } catch (InvalidValueException e) {
            return programme;
        }
    }

    private static RuleSet changed(RuleSet rules, Random random) {
        List<Rule<?>> all = rules.rules();
        Rule<?> rule = all.get(random.nextInt(all.size()));
        RuleId id = rule.info().id();
        Settings none = Settings.none();
        return rules.with(
                switch (random.nextInt(3)) {
                    case 0 -> none.off(id);
                    case 1 -> none.severity(id, List.of(Severity.values()).get(random.nextInt(3)));
                    default ->
                        rule.parameters().values().isEmpty()
                                ? none
                                : none.value(
                                        id,
                                        rule.parameters()
                                                .values()
                                                .get(0)
                                                .parameter()
                                                .name(),
                                        RandomSettings.another(
                                                rule.parameters().values().get(0), random));
                });
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void oneChangedFieldIsAllThatIsNamed(int seed) {
        Random random = new Random(seed);
        Programme before = random(seed);
        int answers = 0;
        for (int i = 0; i < 4; i++) {
            Programme after = changed(before, 1, random);
            List<RecordChange> changes = RecordComparison.between(before, after).changes();

            WhyChanged why = why(inputs(before, RULES), DAY, inputs(after, RULES), DAY);

            assertThat(why.changed())
                    .allSatisfy(answer -> assertThat(answer.enough())
                            .containsExactly(new Together(
                                    List.of(new Cause.RecordsChanged(changes)), ChangedAnswer.Narrowing.COMPLETE)));
            answers += why.changed().size();
        }
        assertThat(answers).isPositive();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void oneChangedSettingIsAllThatIsNamed(int seed) {
        Random random = new Random(seed);
        Inputs inputs = inputs(random(seed), RULES);
        int answers = 0;
        for (int i = 0; i < 4; i++) {
            WhyChanged why = why(inputs, DAY, inputs(inputs.records(), changed(RULES, random)), DAY);

            assertThat(why.changed())
                    .allSatisfy(answer -> assertThat(answer.enough())
                            .singleElement()
                            .satisfies(together -> assertThat(together.causes())
                                    .singleElement()
                                    .isInstanceOfSatisfying(
                                            Cause.SettingsChanged.class,
                                            cause ->
                                                    assertThat(cause.settings()).hasSize(1))));
            answers += why.changed().size();
        }
        assertThat(answers).isPositive();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void anotherDayIsAllThatIsNamedWithWhatChangedOnTheDayOnWhichTheLaterAnswerBegan(int seed) {
        Random random = new Random(seed);
        Programme records = random(seed);
        int days = 1 + random.nextInt(900);
        LocalDate later = DAY.plusDays(days);
        RuleSet rules = RULES;
        for (LocalDate day : List.of(DAY, later)) {
            for (Report.PlacedFinding found : RULES.check(records, day).open()) {
                if (random.nextInt(3) == 0) {
                    LocalDate last = DAY.plusDays(random.nextInt(days + 30));
                    rules = rules.accepting(new Acceptance(found.rule(), found.about(), "agreed", last));
                }
            }
        }
        RuleSet accepting = rules;
        Inputs inputs = inputs(records, accepting);
        Map<LocalDate, Map<Said.Asked, List<Said>>> reports = new HashMap<>();
        EnumSet<ChangedAnswer.Kind> kinds = EnumSet.noneOf(ChangedAnswer.Kind.class);
        int ended = 0;
        for (WhyChanged why : List.of(why(inputs, DAY, inputs, later), why(inputs, later, inputs, DAY))) {
            for (ChangedAnswer answer : why.changed()) {
                assertThat(answer.enough()).hasSize(1);
                List<Cause> causes = answer.enough().get(0).causes();
                assertThat(causes).as("%s", answer).hasSize(1);
                Set<LocalDate> began = began(causes.get(0));
                assertThat(began).as("%s", answer).hasSize(1);
                LocalDate day = began.iterator().next();
                List<List<Said>> said = Stream.of(day.minusDays(1), day, later)
                        .map(each -> reports.computeIfAbsent(
                                        each, asked -> Said.by(accepting, records, asked, question -> true, KEY))
                                .getOrDefault(new Said.Asked(answer.rule(), answer.about()), List.of()))
                        .toList();
                BiPredicate<List<Said>, List<Said>> same =
                        answer.kind() == ChangedAnswer.Kind.ANSWER ? Said::sameKind : Said::same;
                assertThat(day).as("%s", answer).isAfter(DAY).isBeforeOrEqualTo(later);
                assertThat(same.test(said.get(1), said.get(2)))
                        .as("begins on %s: %s", day, answer)
                        .isTrue();
                assertThat(same.test(said.get(0), said.get(2)))
                        .as("not before %s: %s", day, answer)
                        .isFalse();
                kinds.add(answer.kind());
                ended += causes.get(0) instanceof Cause.DayChanged change
                                && !change.ended().isEmpty()
                        ? 1
                        : 0;
            }
        }
        assertThat(kinds).containsExactlyInAnyOrder(ChangedAnswer.Kind.values());
        assertThat(ended).as("acceptances that ran out").isPositive();
    }

    /** The days on which happened what is named; they should be one. */
    private static Set<LocalDate> began(Cause cause) {
        Set<LocalDate> days = new HashSet<>();
        if (cause instanceof Cause.DayChanged day) {
            day.changes().forEach(change -> days.add(change.date()));
            day.ended().forEach(decision -> days.add(decision.lastDay().plusDays(1)));
        } else if (cause instanceof Cause.RuleChanged rule) {
            rule.changes().forEach(change -> days.add(change.date()));
        }
        return days;
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void ofSeveralChangesThoseNamedAreEnoughAndNoneCouldBeLeftOut(int seed) {
        Random random = new Random(seed);
        Inputs first = inputs(random(seed), RULES);
        Inputs second = inputs(changed(first.records(), 20, random), changed(changed(RULES, random), random));
        LocalDate later = DAY.plusDays(random.nextInt(300));

        WhyChanged why = why(first, DAY, second, later);

        assertThat(why.changed()).isNotEmpty();
        for (ChangedAnswer answer : why.changed()) {
            for (Together together : answer.enough()) {
                List<Piece> pieces = pieces(together);
                assertThat(isAsAfter(answer, pieces, first, second, later))
                        .as("enough: %s", answer)
                        .isTrue();
                for (Piece left : pieces) {
                    List<Piece> others =
                            pieces.stream().filter(piece -> !piece.equals(left)).toList();
                    assertThat(isAsAfter(answer, others, first, second, later))
                            .as("without %s: %s", left, answer)
                            .isFalse();
                }
            }
        }
    }

    /** One thing that is named: a field at its path, a setting, or the day. */
    private record Piece(Optional<String> path, Optional<Cause.Setting> setting) {}

    private static List<Piece> pieces(Together together) {
        List<Piece> pieces = new ArrayList<>();
        for (Cause cause : together.causes()) {
            if (cause instanceof Cause.RecordsChanged records) {
                records.changes()
                        .forEach(change -> paths(change)
                                .forEach(path -> pieces.add(new Piece(Optional.of(path), Optional.empty()))));
            } else if (cause instanceof Cause.SettingsChanged settings) {
                settings.settings().forEach(setting -> pieces.add(new Piece(Optional.empty(), Optional.of(setting))));
            } else {
                pieces.add(new Piece(Optional.empty(), Optional.empty()));
            }
        }
        return pieces;
    }

    private static List<String> paths(RecordChange change) {
        if (change.record().kind().equals("Programme")) {
            return change.fields();
        }
        String list = TypeShape.of(Programme.class).orElseThrow().fields().stream()
                .filter(field -> Entity.class.isAssignableFrom(field.valueType()))
                .filter(field ->
                        field.valueType().getSimpleName().equals(change.record().kind()))
                .map(TypeShape.Field::name)
                .findFirst()
                .orElseThrow();
        String record = list + "/" + change.record().id();
        return change.fields().isEmpty()
                ? List.of(record)
                : change.fields().stream().map(field -> record + "/" + field).toList();
    }

    /** Whether a whole check, with only these things as in the second case, gives the answer of the second report. */
    private static boolean isAsAfter(
            ChangedAnswer answer, List<Piece> pieces, Inputs first, Inputs second, LocalDate later) {
        Set<String> paths =
                pieces.stream().flatMap(piece -> piece.path().stream()).collect(Collectors.toSet());
        List<Cause.Setting> settings =
                pieces.stream().flatMap(piece -> piece.setting().stream()).toList();
        boolean onTheLaterDay = pieces.stream()
                .anyMatch(piece -> piece.path().isEmpty() && piece.setting().isEmpty());
        Programme records;
        try {
            records = FieldMix.of(first.records(), second.records(), paths::contains);
        } catch (InvalidValueException e) {
            return false;
        }
        Said.Asked question = new Said.Asked(answer.rule(), answer.about());
        List<Said> said = said(question, records, with(settings, first, second), onTheLaterDay ? later : DAY);
        List<Said> wanted = said(question, second.records(), second.rules(), later);
        return answer.kind() == ChangedAnswer.Kind.ANSWER ? Said.sameKind(said, wanted) : Said.same(said, wanted);
    }

    private static List<Said> said(Said.Asked question, Programme records, RuleSet rules, LocalDate day) {
        Catalogue all = Catalogue.of(rules);
        return Said.by(all.only(all.with(List.of(question.rule()))), records, day, question::equals, KEY)
                .getOrDefault(question, List.of());
    }

    private static RuleSet with(List<Cause.Setting> settings, Inputs first, Inputs second) {
        RuleSet rules = first.rules();
        Settings theirs = second.rules().settings();
        for (Cause.Setting setting : settings) {
            Settings one = Settings.none();
            RuleId id = setting.rule();
            rules = rules.with(
                    switch (setting.name()) {
                        case "use" ->
                            theirs.rules().get(id).use().orElseThrow() == RuleSettings.Use.OFF
                                    ? one.off(id)
                                    : one.on(id);
                        case "severity" ->
                            one.severity(id, theirs.rules().get(id).severity().orElseThrow());
                        default ->
                            one.value(
                                    id,
                                    setting.name(),
                                    theirs.rules().get(id).values().get(setting.name()));
                    });
        }
        return rules;
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void noValueOfAParameterMakesTheRulesOthers(int seed) {
        Random random = new Random(seed);
        String published = Catalogue.of(RULES).rulesDigest();
        for (Rule<?> rule : RULES.rules()) {
            for (ParameterValue<?> value : rule.parameters().values()) {
                Object another = RandomSettings.another(value, random);
                RuleSet set = RULES.with(Settings.none()
                        .value(rule.info().id(), value.parameter().name(), another));

                assertThat(Catalogue.of(set).rulesDigest())
                        .as("%s, %s: %s", rule, value.parameter().name(), another)
                        .isEqualTo(published);
            }
        }
    }

    // Records

    @ParameterizedTest
    @MethodSource("seeds")
    void allDifferencesTakenGiveTheOtherProgrammeAndNoneGiveTheFirst(int seed) {
        Programme before = random(seed);
        Programme after = random(seed + 100L);

        assertThat(FieldMix.of(before, after, path -> false)).isEqualTo(before);
        Programme mixed = FieldMix.of(before, after, path -> true);
        assertThat(RecordComparison.between(mixed, after).changes()).isEmpty();
        assertThat(digest(mixed)).isEqualTo(digest(after));
    }

    private static String digest(Programme programme) {
        return Digest.of(its -> its.value(programme));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whatIsAddedInOneDirectionIsRemovedInTheOther(int seed) {
        Programme before = random(seed);
        Programme after = random(seed + 100L);
        RecordComparison forward = RecordComparison.between(before, after);
        RecordComparison back = RecordComparison.between(after, before);

        assertThat(forward.added()).isNotEmpty();
        assertThat(sorted(inTheLists(back))).isEqualTo(sorted(mirrored(inTheLists(forward))));
        assertThat(RecordComparison.between(before, before).changes()).isEmpty();
    }

    /** The records of a board are listed again, once or twice, some of them with another member; the order is any. */
    @ParameterizedTest
    @MethodSource("seeds")
    void recordsThatShareAnIdAreComparedAlikeInBothDirections(int seed) {
        Random random = new Random(seed);
        Programme programme = random(seed);
        Set<RecordChange.How> seen = EnumSet.noneOf(RecordChange.How.class);
        for (int i = 0; i < 20; i++) {
            Programme before = listedAgain(programme, random);
            Programme after = listedAgain(programme, random);
            RecordComparison forward = RecordComparison.between(before, after);

            assertThat(sorted(RecordComparison.between(after, before).changes()))
                    .isEqualTo(sorted(mirrored(forward.changes())));
            assertThat(RecordComparison.between(before, before).changes()).isEmpty();
            assertThat(RecordComparison.between(FieldMix.of(before, after, path -> true), after)
                            .changes())
                    .isEmpty();
            assertThat(FieldMix.of(before, after, path -> false)).isEqualTo(before);
            forward.changes().forEach(change -> seen.add(change.how()));
        }
        assertThat(seen).contains(RecordChange.How.NUMBER_CHANGED, RecordChange.How.CHANGED);
    }

    private static Programme listedAgain(Programme programme, Random random) {
        List<Partnership> boards = new ArrayList<>();
        for (Partnership board : programme.partnerships()) {
            for (int times = random.nextInt(4); times > 0; times--) {
                boards.add(random.nextBoolean() ? board : board.withMembers());
            }
        }
        Collections.shuffle(boards, random);
        return programme.withPartnerships(boards);
    }

    private static List<RecordChange> inTheLists(RecordComparison comparison) {
        return comparison.changes().stream()
                .filter(change -> !change.record().kind().equals("Programme"))
                .toList();
    }

    /** Fields of records within a record are in the order of the first state. */
    private static List<RecordChange> sorted(List<RecordChange> changes) {
        return changes.stream()
                .map(change -> new RecordChange(
                        change.record(),
                        change.how(),
                        change.timesBefore(),
                        change.timesAfter(),
                        change.fields().stream().sorted().toList()))
                .toList();
    }

    private static List<RecordChange> mirrored(List<RecordChange> changes) {
        return changes.stream().map(WhyChangedLawTest::mirrored).toList();
    }

    private static RecordChange mirrored(RecordChange change) {
        RecordChange.How how = switch (change.how()) {
            case ADDED -> RecordChange.How.REMOVED;
            case REMOVED -> RecordChange.How.ADDED;
            case CHANGED, NUMBER_CHANGED -> change.how();
        };
        int first = change.timesAfter();
        int then = change.timesBefore();
        return new RecordChange(change.record(), how, first, then, change.fields());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theOrderOfTheRecordsMakesNoDifferenceToAReceipt(int seed) {
        Programme listed = random(seed);
        Random random = new Random(seed);
        TypeShape shape = TypeShape.of(Programme.class).orElseThrow();
        TypeShape.Draft draft = shape.draft();
        for (TypeShape.Field field : shape.fields()) {
            Object held = field.get(listed);
            if (Entity.class.isAssignableFrom(field.valueType())) {
                List<Object> shuffled = new ArrayList<>((List<?>) held);
                Collections.shuffle(shuffled, random);
                draft.set(field, shuffled);
            } else {
                draft.set(field, held);
            }
        }
        shape.additionalFields(listed).forEach(draft::keep);
        Programme shuffled = (Programme) draft.build();

        assertThat(receipt(inputs(shuffled, RULES), DAY)).isEqualTo(receipt(inputs(listed, RULES), DAY));
    }

    @Test
    void anyFieldThatDiffersGivesAnotherDigest() {
        Programme before = random(1);
        Programme other = random(2);
        String digest = digest(before);
        int asked = 0;
        for (String path : FieldMix.differences(before, other)) {
            try {
                Programme after = FieldMix.of(before, other, path::equals);
                assertThat(digest(after)).as(path).isNotEqualTo(digest);
                asked++;
            } catch (InvalidValueException e) {
                // The record refuses that value.
                assertThat(e.type()).isNotBlank();
            }
        }
        assertThat(asked).isPositive();
    }

    @Test
    void aReceiptHasEveryAnswerOfTheReportThatIsApplicable() {
        Programme programme = ValidProgrammes.of(1).withAreas(2).programme();

        Receipt receipt = receipt(inputs(programme, RULES), ValidProgrammes.DAY);

        assertThat(receipt.answers()).hasSizeGreaterThan(100);
        assertThat(receipt.answers().stream()
                        .collect(Collectors.groupingBy(Receipt.Line::answer, Collectors.counting())))
                .isEqualTo(RULES.check(programme, ValidProgrammes.DAY).counts().byAnswer().entrySet().stream()
                        .filter(each -> each.getValue() > 0 && each.getKey() != Answer.NOT_APPLICABLE)
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }
}
