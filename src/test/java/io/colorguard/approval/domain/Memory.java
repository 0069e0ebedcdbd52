package io.colorguard.approval.domain;

import io.colorguard.approval.domain.Proposal.Frame;
import io.colorguard.identity.Person;
import io.colorguard.identity.PersonId;
import io.colorguard.shared.ContentHash;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the world itself remembers of who agreed to what, so that nothing need be believed that the
 * change says of itself.
 */
final class Memory {

    /** What a gate asks, with what belongs to the flag as a whole. */
    record Asked(
            String environment,
            ContentHash base,
            ContentHash content,
            Judgement judgement,
            Effect.Cause cause,
            Frame frame) {

        static Asked of(ChangeRequest change, Gate gate) {
            return new Asked(
                    gate.environment(),
                    gate.baseHash(),
                    gate.contentHash(),
                    gate.judgement(),
                    gate.cause(),
                    Frame.of(change.proposal().after()));
        }

        static Asked of(ChangeRequest change, String environment) {
            return of(change, change.gate(environment).orElseThrow());
        }

        static Set<Asked> of(ChangeRequest change) {
            return change.gates().stream()
                    .map(gate -> of(change, gate))
                    .collect(Collectors.toSet());
        }
    }

    private record Agreement(Person person, boolean inPerson, Asked asked) {}

    private final List<Agreement> agreements = new ArrayList<>();

    void agreed(Judge judge, Asked asked) {
        agreements.add(new Agreement(judge.person(), judge.inPerson(), asked));
    }

    Memory copy() {
        Memory copy = new Memory();
        copy.agreements.addAll(agreements);
        return copy;
    }

    void become(Memory other) {
        agreements.clear();
        agreements.addAll(other.agreements);
    }

    /** Agreements to what a change no longer asks are void, even if it comes to ask it again. */
    void forgetAllBut(ChangeRequest change) {
        Set<Asked> now = Asked.of(change);
        agreements.removeIf(agreement -> !now.contains(agreement.asked()));
    }

    void forgetAll() {
        agreements.clear();
    }

    /** Who saw exactly this and agreed; as managers only those count who were there. */
    Set<PersonId> whoAgreed(Asked asked, boolean asManager) {
        return agreements.stream()
                .filter(agreement -> agreement.asked().equals(asked))
                .filter(agreement -> agreement.inPerson() || !asManager)
                .map(agreement -> agreement.person().id())
                .collect(Collectors.toSet());
    }
}
