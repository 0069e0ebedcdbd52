package io.colorguard.approval.domain;

import io.colorguard.approval.domain.Requirement.Quorum;
import io.colorguard.shared.Word;
import java.util.List;

/** Why a gate is there and what it asks, in sentences (APR-14). */
public final class GateWhy {

    private GateWhy() {}

    /**
     * A text of the bundles.
     *
     * @param arguments texts, numbers, or sentences to be put in their place
     */
    public record Sentence(String messageKey, List<Object> arguments) {
        public Sentence {
            arguments = List.copyOf(arguments);
        }

        static Sentence of(String messageKey, Object... arguments) {
            return new Sentence(messageKey, List.of(arguments));
        }
    }

    /** What the change does there, the matrix row, the safety cell and the policy version. */
    public static List<Sentence> of(Gate gate) {
        Judgement judgement = gate.judgement();
        Sentence tier = word("tier", judgement.tier());
        return List.of(
                word("cause", gate.cause()),
                Sentence.of(
                        "approval.why.row",
                        word("row", judgement.row()),
                        tier,
                        requirement(judgement.requirement())),
                Sentence.of(
                        "approval.why.safety",
                        word("category", judgement.category()),
                        tier,
                        word("safety", judgement.safety())),
                Sentence.of("approval.why.policy", judgement.policyVersion()));
    }

    /** What a requirement asks, with its numbers. */
    public static Sentence requirement(Requirement requirement) {
        List<Quorum> quorums = requirement.quorums();
        return switch (quorums.size()) {
            case 0 -> word("requirement", requirement.level());
            case 1 -> quorum(quorums.getFirst());
            default ->
                    Sentence.of(
                            "approval.why.both", quorums.stream().map(GateWhy::quorum).toArray());
        };
    }

    private static Sentence quorum(Quorum quorum) {
        return Sentence.of("approval.why.quorum." + Word.of(quorum.role()), quorum.count());
    }

    /** The word for a value, such as {@code approval.tier.production}. */
    static Sentence word(String kind, Enum<?> value) {
        return Sentence.of("approval.%s.%s".formatted(kind, Word.of(value)));
    }
}
