package io.github.biglocal.partnership;

import io.github.biglocal.guidance.Guidance;
import io.github.biglocal.money.Ratio;
import io.github.biglocal.money.Share;
import io.github.biglocal.money.ShareLimit;
import io.github.biglocal.organisation.PersonId;
import io.github.biglocal.partnership.MemberCategory.Belonging;
import io.github.biglocal.rule.Finding;
import io.github.biglocal.rule.Missing;
import io.github.biglocal.rule.Rule;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.RuleId;
import io.github.biglocal.rule.RuleInfo;
import io.github.biglocal.rule.RuleKind;
import io.github.biglocal.rule.Verdict;
import io.github.biglocal.text.Text;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * Of the votes in each decision of a meeting on which projects are given money, partners other than public authorities
 * cast as large a share as the terms of reference require. A vote is one for or against; those who abstained, or withdrew
 * because of a conflict of interest, cast none.
 */
public final class SelectionVotesNonPublic extends Rule<Meeting> {
    /** The rule's id. */
    public static final RuleId ID = RuleId.of("selection-votes-non-public");

    /** Makes the rule. */
    public SelectionVotesNonPublic() {
        super(
                RuleInfo.of("partnership", ID, RuleKind.LOCAL_TERMS)
                        .title(
                                "Enough of the votes that select projects are cast by partners other than public authorities")
                        .rationale("Public authorities should not decide alone which projects are given money.")
                        .sources(Guidance.VOTES_FLINTSHIRE)
                        .rows("P6")
                        .guidance(Guidance.WHOLE_PROGRAMME)
                        .basis(
                                "The partnership's own terms of reference ask for it, where they are on record. The terms"
                                        + " cited take it from Regulation (EU) No 1303/2013, article 34(3)(b).")
                        .ownReading(
                                "An abstention is not a vote, nor is a withdrawal because of a conflict of interest")
                        .ownReading("A decision on which no one voted is left out")
                        .build(),
                Meeting.class);
    }

    @Override
    protected Verdict judge(Meeting meeting, RuleContext context) {
        return LocalTerms.judge(
                meeting,
                context,
                "ask for votes of partners other than public authorities",
                TermsOfReference::nonPublicVotes,
                (partnership, least) -> judge(meeting, partnership, ShareLimit.atLeast(least)));
    }

    private static Verdict judge(Meeting meeting, Partnership partnership, ShareLimit limit) {
        List<TooFewVotes> findings = new ArrayList<>();
        List<Missing> missing = new ArrayList<>();
        int toKeep = 0;
        int toBreak = Integer.MAX_VALUE;
        boolean anyVotes = false;
        for (int place = 0; place < meeting.decisions().size(); place++) {
            Decision decision = meeting.decisions().get(place);
            if (decision.kind()
                    .filter(kind -> !kind.equals(DecisionKind.SELECTION))
                    .isPresent()) {
                continue;
            }
            Votes votes = Votes.of(meeting, place, partnership);
            if (votes.isOfNobody()) {
                continue;
            }
            anyVotes = true;
            if (votes.isKept(limit)) {
                continue;
            }
            boolean certain = votes.isBroken(limit);
            if (certain && decision.kind().isPresent()) {
                findings.add(new TooFewVotes(
                        place + 1, votes.most().part(), votes.most().whole(), limit.ratio()));
                continue;
            }
            int kind = 0;
            if (decision.kind().isEmpty()) {
                missing.add(Missing.of(meeting, "decisions/" + place + "/kind", "what kind of decision it was"));
                kind = 1;
            }
            if (!certain) {
                votes.missing().stream().filter(each -> !missing.contains(each)).forEach(missing::add);
            }
            toKeep += kind == 1 ? 1 : votes.factsToKeep(limit);
            toBreak = Math.min(toBreak, kind + (certain ? 0 : votes.factsToBreak(limit)));
        }
        if (!findings.isEmpty()) {
            return Verdict.breached(findings);
        }
        if (!missing.isEmpty()) {
            return Verdict.unknown(missing, Math.min(missing.size(), Math.min(toKeep, toBreak)));
        }
        return anyVotes
                ? Verdict.satisfied()
                : Verdict.notApplicable("no votes on which projects are given money are recorded");
    }

    /**
     * The votes of a decision, as far as it is known whose they are.
     *
     * @param part how many are known to be of partners other than public authorities
     * @param whole how many there are
     * @param unknown how many each fact that is missing decides on
     * @param missing those facts
     * @param open whether a number of votes is not recorded, so that any share is possible
     */
    private record Votes(int part, int whole, List<Integer> unknown, List<Missing> missing, boolean open) {
        static Votes of(Meeting meeting, int place, Partnership partnership) {
            Decision decision = meeting.decisions().get(place);
            if (!decision.inFavour().isEmpty() || !decision.against().isEmpty()) {
                return ofPersons(meeting, decision, partnership);
            }
            return ofCounts(meeting, place, decision.counts());
        }

        private static Votes ofPersons(Meeting meeting, Decision decision, Partnership partnership) {
            List<PersonId> voters = Stream.concat(decision.inFavour().stream(), decision.against().stream())
                    .distinct()
                    .toList();
            int part = 0;
            int strangers = 0;
            List<Integer> unknown = new ArrayList<>();
            List<Missing> missing = new ArrayList<>();
            for (PersonId voter : voters) {
                Optional<Member> member = partnership.find(voter);
                if (member.isEmpty()) {
                    strangers++;
                    continue;
                }
                Belonging belonging = MemberCategory.PUBLIC_AUTHORITIES.on(member.get(), meeting.date());
                if (belonging == Belonging.UNKNOWN) {
                    unknown.add(1);
                    missing.add(Missing.of(
                            member.get(), "affiliations", "whether the member represents a public authority"));
                }
                part += belonging == Belonging.DOES_NOT_BELONG ? 1 : 0;
            }
            if (strangers > 0) {
                unknown.add(strangers);
                missing.add(Missing.of(partnership, "members", "who the members were at the time"));
            }
            return new Votes(part, voters.size(), unknown, missing, /* open= */ false);
        }

        private static Votes ofCounts(Meeting meeting, int place, List<VoteCount> counts) {
            String field = "decisions/" + place + "/counts";
            List<Integer> unknown = new ArrayList<>();
            List<Missing> missing = new ArrayList<>();
            boolean open = counts.isEmpty();
            if (open) {
                missing.add(Missing.of(meeting, field, "who voted for and against, or how many"));
            }
            int part = 0;
            int whole = 0;
            for (int i = 0; i < counts.size(); i++) {
                VoteCount count = counts.get(i);
                int votes = count.inFavour().orElse(0) + count.against().orElse(0);
                whole += votes;
                if (count.inFavour().isEmpty()) {
                    missing.add(Missing.of(meeting, field + "/" + i + "/inFavour", "how many voted for it"));
                    open = true;
                }
                if (count.against().isEmpty()) {
                    missing.add(Missing.of(meeting, field + "/" + i + "/against", "how many voted against it"));
                    open = true;
                }
                if (count.group().isEmpty()) {
                    unknown.add(votes);
                    missing.add(Missing.of(meeting, field + "/" + i + "/group", "whose votes they were"));
                } else if (!count.group().get().equals(VoterGroup.PUBLIC_AUTHORITIES)) {
                    part += votes;
                }
            }
            return new Votes(part, whole, unknown, missing, open);
        }

        boolean isOfNobody() {
            return whole == 0 && !open;
        }

        private int allUnknown() {
            return unknown.stream().mapToInt(Integer::intValue).sum();
        }

        /** The most that may have been cast by partners other than public authorities. */
        Share most() {
            return Share.of(part + allUnknown(), whole);
        }

        boolean isKept(ShareLimit limit) {
            return !open && limit.isMetBy(Share.of(part, whole));
        }

        boolean isBroken(ShareLimit limit) {
            return !open && !limit.isMetBy(most());
        }

        /** How few facts show that it is kept, those that decide on most votes first. */
        int factsToKeep(ShareLimit limit) {
            return open ? missing.size() : facts(limit.boundary(whole) - part);
        }

        /** How few facts show that it is not. */
        int factsToBreak(ShareLimit limit) {
            return open ? missing.size() : facts(part + allUnknown() - limit.boundary(whole) + 1);
        }

        private int facts(int votes) {
            List<Integer> largest = new ArrayList<>(unknown);
            largest.sort(Collections.reverseOrder());
            int found = 0;
            int facts = 0;
            while (found < votes && facts < largest.size()) {
                found += largest.get(facts);
                facts++;
            }
            return facts;
        }
    }

    /**
     * Partners other than public authorities cast too few of the votes.
     *
     * @param decision the place of the decision among those of the meeting, from 1
     * @param nonPublic how many votes they cast, at most, where it is not known of some whose they were
     * @param votes how many votes there were
     * @param least the least share they have to cast
     */
    public record TooFewVotes(int decision, int nonPublic, int votes, Ratio least) implements Finding {
        public TooFewVotes {
            Objects.requireNonNull(least, "least");
        }

        /** {@return how many of the votes would have to be theirs; empty if there were no votes} */
        public OptionalInt needed() {
            return votes == 0
                    ? OptionalInt.empty()
                    : OptionalInt.of(ShareLimit.atLeast(least).boundary(votes));
        }

        @Override
        public Optional<String> aboutField() {
            return Optional.of("decisions");
        }

        @Override
        public String problem() {
            String required = "; the terms of reference require at least " + least.inPercent();
            if (votes == 1) {
                return "The only vote in decision " + Text.number(decision)
                        + " of the meeting was cast by a public authority" + required + " from other partners.";
            }
            return (nonPublic == 0 ? "None" : Text.number(nonPublic)) + " of the "
                    + Text.count(votes, "vote") + " in decision " + Text.number(decision) + " of the meeting "
                    + (nonPublic <= 1 ? "was" : "were") + " cast by partners other than public authorities ("
                    + Text.percent(
                            BigInteger.valueOf(nonPublic),
                            BigInteger.valueOf(votes),
                            least.numerator(),
                            least.denominator())
                    + ")" + required + ".";
        }

        @Override
        public String repair() {
            return "Take the decision again with enough votes of other partners, or correct the votes recorded.";
        }
    }
}
