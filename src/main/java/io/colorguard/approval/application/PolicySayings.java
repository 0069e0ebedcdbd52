package io.colorguard.approval.application;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElseGet;

import io.colorguard.approval.domain.CellChange;
import io.colorguard.approval.domain.Checkpoint;
import io.colorguard.approval.domain.Criterion;
import io.colorguard.approval.domain.Requirement;
import io.colorguard.approval.domain.TermChange;
import io.colorguard.notification.domain.Saying;
import io.colorguard.shared.Word;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What is different in a policy, as notices say it. */
final class PolicySayings {

    private PolicySayings() {}

    static Saying of(TermChange change) {
        return switch (change) {
            case CellChange.OfApproval it ->
                    cell(word("row", it.row()), it, asks(it.asked()), asks(it.asks()));
            case CellChange.OfSafety it ->
                    cell(
                            word("category", it.category()),
                            it,
                            word("safety", it.before()),
                            word("safety", it.after()));
            case TermChange.OfPoint it ->
                    Saying.of(
                            "approval.notice.policy.checkpoint." + Word.of(it.direction()),
                            name(it));
            case TermChange.OfCriterion it ->
                    Saying.of(
                            "approval.notice.policy.cell",
                            word("criterion", it.criterion()),
                            word("tier", it.opens()),
                            asks(it.criterion(), it.before()),
                            asks(it.criterion(), it.after()));
        };
    }

    private static Saying cell(Saying row, CellChange change, Saying before, Saying after) {
        return Saying.of(
                "approval.notice.policy.cell", row, word("tier", change.tier()), before, after);
    }

    private static Saying name(TermChange.OfPoint change) {
        Checkpoint point =
                requireNonNullElseGet(change.after(), () -> requireNonNull(change.before()));
        return point.isOfStrategy()
                ? Saying.of("approval.checkpoint." + point.key())
                : Saying.plain(point.title());
    }

    private static Saying asks(Criterion criterion, @Nullable BigDecimal number) {
        return number == null
                ? Saying.of("approval.criterion.asks.nothing")
                : Saying.of("approval.criterion.asks." + criterion.word(), number.toPlainString());
    }

    private static Saying asks(Requirement requirement) {
        return requirement.quorums().isEmpty()
                ? word("requirement", requirement.level())
                : Saying.joined(
                        " + ",
                        requirement.quorums().stream()
                                .map(it ->
                                        Saying.of(
                                                "approval.notice.policy." + Word.of(it.role()),
                                                it.count()))
                                .toList());
    }

    private static Saying word(String kind, Enum<?> value) {
        return Saying.of("approval." + kind + "." + Word.of(value));
    }
}
