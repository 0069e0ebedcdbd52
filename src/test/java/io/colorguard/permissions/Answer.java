package io.colorguard.permissions;

import io.colorguard.approval.application.BatchVerdicts;
import io.colorguard.shared.Outcome;
import io.colorguard.shared.Refusal;
import io.colorguard.shared.WorkspaceKey;
import io.colorguard.workspace.domain.WorkspaceName;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What an operation answered.
 *
 * @param reasons of a refusal
 * @param isSilent whether an operation that cannot refuse told nothing of the workspace
 * @param failure what it ended with instead of an answer
 */
record Answer(List<Refusal> reasons, boolean isSilent, @Nullable Throwable failure) {

    /** What came back from an operation that was asked about this workspace. */
    static Answer of(Method asked, @Nullable Object value, WorkspaceKey workspace) {
        return switch (value) {
            case Outcome<?> outcome -> new Answer(reasons(outcome), false, null);
            case List<?> why when answersWhyNot(asked) ->
                    new Answer(why.stream().map(Refusal.class::cast).toList(), false, null);
            case Collection<?> all -> silent(all.stream().noneMatch(it -> tells(it, workspace)));
            case Optional<?> one -> silent(one.isEmpty());
            case Boolean yes -> silent(!yes);
            case null, default -> silent(value == null);
        };
    }

    static Answer failed(InvocationTargetException e) {
        return new Answer(List.of(), true, e.getCause());
    }

    private static Answer silent(boolean silent) {
        return new Answer(List.of(), silent, null);
    }

    private static boolean tells(Object one, WorkspaceKey workspace) {
        return !(one instanceof WorkspaceName name) || name.key().equals(workspace);
    }

    /** Of verdicts on many changes each is refused for its own reasons. */
    private static List<Refusal> reasons(Outcome<?> outcome) {
        return outcome.find().orElse(null) instanceof List<?> all
                        && !all.isEmpty()
                        && all.getFirst() instanceof BatchVerdicts.Result result
                ? result.refusals()
                : outcome.reasons();
    }

    private static boolean answersWhyNot(Method asked) {
        return asked.getGenericReturnType() instanceof ParameterizedType list
                && list.getActualTypeArguments()[0].equals(Refusal.class);
    }

    boolean isRefusedBy(String key) {
        return reasons.stream().anyMatch(it -> it.messageKey().equals(key));
    }

    /** Refused for that and for nothing else. */
    boolean isRefusedOnlyBy(String key) {
        return reasons.size() == 1 && isRefusedBy(key);
    }

    /** Done, or told what was asked. */
    boolean isGiven() {
        return reasons.isEmpty() && !isSilent && failure == null;
    }
}
