package io.github.biglocal.partnership;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.biglocal.entity.Entity;
import io.github.biglocal.entity.Periods;
import io.github.biglocal.organisation.OrganisationId;
import io.github.biglocal.partnership.CompositionRule.WrongShare;
import io.github.biglocal.programme.Programme;
import io.github.biglocal.programme.ProgrammeId;
import io.github.biglocal.rule.Finding;
import io.github.biglocal.rule.Proposal;
import io.github.biglocal.rule.Repair;
import io.github.biglocal.rule.Report;
import io.github.biglocal.rule.ReportComparison;
import io.github.biglocal.rule.RuleSet;
import io.github.biglocal.rule.Severity;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.threeten.extra.LocalDateRange;

/** The law of repairs, on boards of any make: of Big Local's three rules about members, and of each preset. */
class GeneratedBoardProposalsTest {
    private static final LocalDate DAY = LocalDate.of(2019, 6, 30);
    private static final int BOARDS = 100;
    private static final List<MemberAffiliation> AFFILIATIONS = List.of(
            MemberAffiliation.NONE,
            MemberAffiliation.SERVICE_USER,
            MemberAffiliation.HEALTH_CARE_INCOME,
            MemberAffiliation.LOW_INCOME_REPRESENTATIVE,
            MemberAffiliation.PUBLIC_OFFICIAL,
            MemberAffiliation.FOR_PROFIT_APPOINTEE,
            MemberAffiliation.GOVERNMENT_APPOINTEE,
            MemberAffiliation.ELECTED_COUNCILLOR,
            MemberAffiliation.PUBLIC_AUTHORITY,
            MemberAffiliation.INTEREST_GROUP,
            MemberAffiliation.PAID_WORKER);

    static Stream<RuleSet> sets() {
        RuleSet bigLocal = RuleSet.of(
                        List.of(ResidentMajority.standard(), MinimumSize.standard(), new MemberLimitsKept()))
                .withSeverity(MemberLimitsKept.ID, Severity.ERROR);
        return Stream.concat(
                Stream.of(bigLocal),
                Stream.concat(
                                CompositionPresets.all().stream()
                                        .filter(rule -> rule.info().guidance().contains(DAY)),
                                Stream.of(CompositionPresets.councillorsInMinority()))
                        .map(rule -> RuleSet.of(List.of(rule))
                                .withSeverity(rule.info().id(), Severity.ERROR)));
    }

    private static Partnership board(Random random) {
        List<Member> members = new ArrayList<>();
        for (Member member : Boards.any(random).members()) {
            List<AffiliationPeriod> entries = new ArrayList<>();
            int most = random.nextInt(10) == 0 ? 0 : 1 + random.nextInt(2);
            MemberAffiliation usual = AFFILIATIONS.get(random.nextInt(AFFILIATIONS.size()));
            for (int i = 0; i < most; i++) {
                MemberAffiliation affiliation = random.nextInt(3) == 0 && i == 0 ? MemberAffiliation.NONE : usual;
                entries.add(
                        affiliation.equals(MemberAffiliation.INTEREST_GROUP)
                                ? AffiliationPeriod.nominee(
                                        affiliation, OrganisationId.of("o" + random.nextInt(2)), LocalDateRange.ALL)
                                : AffiliationPeriod.of(affiliation, LocalDateRange.ALL));
                if (affiliation.equals(MemberAffiliation.NONE)) {
                    break;
                }
            }
            Member now = member.withAffiliations(entries);
            if (random.nextInt(4) == 0) {
                now = now.withTerms(LocalDateRange.ofUnboundedEnd(DAY.minusDays(1 + random.nextInt(3))));
            }
            if (random.nextInt(6) == 0) {
                now = now.withOffices(new OfficeTerm(Office.CHAIR, Periods.parse("2019-01-01/..")));
            }
            members.add(now);
        }
        Partnership board = Boards.of(members);
        return random.nextInt(2) == 0
                ? board
                : board.withTermsOfReference(TermsOfReference.builder()
                        .id(TermsOfReferenceId.of("t"))
                        .period(LocalDateRange.ALL)
                        .maximumMembers(8 + random.nextInt(14))
                        .minimumResidents(1 + random.nextInt(6))
                        .maximumResidents(6 + random.nextInt(12))
                        .build());
    }

    @ParameterizedTest
    @MethodSource("sets")
    void whatIsProposedKeepsTheLawAndTheSentenceOffersWhatCanBeDone(RuleSet rules) {
        Random random = new Random(2016);
        int proposed = 0;
        for (int i = 0; i < BOARDS; i++) {
            Programme programme = programme(board(random));
            Report before = rules.check(programme, DAY);
            for (Report.PlacedFinding finding : before.open()) {
                List<Proposal> proposals = rules.proposals(programme, DAY, finding);
                for (Proposal proposal : proposals) {
                    Programme after = programme.apply(proposal.repair()).orElseThrow();
                    ReportComparison comparison = ReportComparison.between(before, rules.check(after, DAY));
                    assertThat(comparison.goneFindings()).contains(finding);
                    assertThat(comparison.newFindings()).isEmpty();
                    proposed++;
                }
                assertThat(offeredInWords(finding.finding())
                                .filter(words -> proposals.stream()
                                        .noneMatch(proposal -> isOfferedBy(words, (Repair.Parts) proposal.repair()))))
                        .as("in words only: %s, of %s", finding, proposals)
                        .isEmpty();
                boolean hasTerms =
                        !programme.partnerships().get(0).termsOfReference().isEmpty();
                if (rules.rules().size() == 1 && !hasTerms && isShareOfMembers(finding)) {
                    String what = finding + " " + proposals;
                    assertThat(proposals.stream().anyMatch(GeneratedBoardProposalsTest::someJoinOnly))
                            .as(what)
                            .isEqualTo(finding.finding().repair().contains("ecruit"));
                }
            }
        }
        assertThat(proposed).isPositive();
    }

    /** Some of the members joined on the day before, and everyone had joined by then. */
    @ParameterizedTest
    @MethodSource("sets")
    void whatIsSuggestedOnTheDaySomeJoinedIsSuggestedOnTheNext(RuleSet rules) {
        Random random = new Random(2017);
        for (int i = 0; i < BOARDS; i++) {
            Programme programme = programme(board(random));

            assertThat(suggested(rules.check(programme, DAY.minusDays(1))))
                    .isEqualTo(suggested(rules.check(programme, DAY)));
        }
    }

    private static List<String> suggested(Report report) {
        return report.open().stream().map(finding -> finding.finding().repair()).toList();
    }

    private static Programme programme(Partnership board) {
        return Programme.builder()
                .id(ProgrammeId.of("any"))
                .name("Any")
                .addPartnerships(board)
                .build();
    }

    private static final Pattern NUMBER = Pattern.compile("[0-9]+");

    /** The ways with a number in what a finding suggests, but for what is to be confirmed, and what has to hold in the end. */
    private static Stream<String> offeredInWords(Finding finding) {
        return Stream.of(finding.repair().split(", or |[(]", -1))
                .map(words -> words.toLowerCase(Locale.ROOT))
                .filter(words -> words.startsWith("fill the place of the only")
                        || NUMBER.matcher(words).find())
                .filter(words -> !words.startsWith("confirm")
                        && !words.startsWith("reduce the number")
                        && !words.startsWith("fewer"));
    }

    private static boolean isOfferedBy(String words, Repair.Parts repair) {
        Matcher number = NUMBER.matcher(words);
        long joining = repair.parts().stream()
                .filter(GeneratedBoardProposalsTest::isPlaceholder)
                .count();
        long leaving = repair.parts().size() - joining;
        return joining == (number.find() ? Long.parseLong(number.group()) : 1)
                && leaving == (words.startsWith("recruit") ? 0 : joining);
    }

    private static boolean isPlaceholder(Entity part) {
        return part.reference().id().startsWith("placeholder-");
    }

    private static boolean isShareOfMembers(Report.PlacedFinding finding) {
        return finding.finding() instanceof WrongShare share
                && share.organisation().isEmpty();
    }

    private static boolean someJoinOnly(Proposal proposal) {
        return ((Repair.Parts) proposal.repair()).parts().stream().allMatch(GeneratedBoardProposalsTest::isPlaceholder);
    }
}
