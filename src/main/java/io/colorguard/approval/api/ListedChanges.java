package io.colorguard.approval.api;

import io.colorguard.approval.application.Inbox;
import io.colorguard.approval.domain.ChangeState;
import io.colorguard.catalog.domain.FlagKey;
import io.colorguard.shared.Outcome;
import io.colorguard.shared.Refusal;
import io.colorguard.shared.Window;
import io.colorguard.shared.WorkspaceKey;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which changes an address asks for.
 *
 * @param list {@code all} (or none), {@code mine} or {@code waiting}
 * @param state words such as {@code in_review}; none for every state
 */
record ListedChanges(
        @Nullable String list,
        @Nullable List<String> state,
        @Nullable String flag,
        @Nullable Integer page,
        @Nullable Integer size) {

    Outcome<Inbox.Page> from(Inbox inbox, WorkspaceKey workspace) {
        return Pages.window(page, size)
                .flatMap(window ->
                        switch (Objects.requireNonNullElse(list, "all")) {
                            case "all" -> all(inbox, workspace, window);
                            case "mine" -> inbox.mine(workspace, window);
                            case "waiting" -> inbox.waitingForMe(workspace, window);
                            default -> Outcome.refused(unknown("list"));
                        });
    }

    private Outcome<Inbox.Page> all(Inbox inbox, WorkspaceKey workspace, Window window) {
        Set<ChangeState.Name> states = EnumSet.noneOf(ChangeState.Name.class);
        for (String word : Objects.requireNonNullElse(state, List.<String>of())) {
            Optional<ChangeState.Name> known =
                    Arrays.stream(ChangeState.Name.values())
                            .filter(name -> name.word().equals(word))
                            .findFirst();
            if (known.isEmpty()) {
                return Outcome.refused(unknown("state"));
            }
            states.add(known.get());
        }
        if (flag != null && !FlagKey.isValid(flag)) {
            return Outcome.refused(unknown("flag"));
        }
        return inbox.all(workspace, states, flag == null ? null : new FlagKey(flag), window);
    }

    private static Refusal unknown(String field) {
        return Refusal.invalid("APR-14", "approval.refusal.filter", field, field);
    }
}
