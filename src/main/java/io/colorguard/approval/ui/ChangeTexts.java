package io.colorguard.approval.ui;

import io.colorguard.approval.application.ChangeDetails;
import io.colorguard.approval.application.DefinitionPrinter;
import io.colorguard.approval.domain.Killed;
import io.colorguard.approval.domain.Proposal;
import io.colorguard.catalog.domain.CanonicalDefinition;
import io.colorguard.catalog.domain.EmergencyEdit;
import io.colorguard.catalog.domain.FlagContent;
import io.colorguard.catalog.ui.IndentedJson;
import io.colorguard.workspace.domain.Environment;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a change writes anew, as JSON and as HCL; only where the texts differ, production first. */
final class ChangeTexts {

    private final ChangeDetails details;
    private final Proposal proposal;

    ChangeTexts(ChangeDetails details) {
        this.details = details;
        proposal = details.change().proposal();
    }

    /**
     * A text before and after.
     *
     * @param environment none for what is delivered once, the flag itself
     */
    record Pair(@Nullable Environment environment, String before, String after) {

        private boolean differs() {
            return !before.equals(after);
        }
    }

    List<Pair> json() {
        return definitions(this::json).filter(Pair::differs).toList();
    }

    /** The definitions and then the flag itself, as the stacks of the bundle have them. */
    List<Pair> hcl(DefinitionPrinter printer) {
        Pair flag =
                new Pair(null, printer.print(proposal.base()), printer.print(proposal.result()));
        return Stream.concat(
                        definitions((environment, content, killed) ->
                                printer.print(
                                        details.workspace(),
                                        environment,
                                        content != null && killed
                                                ? EmergencyEdit.killed(content, environment.key())
                                                : content)),
                        Stream.of(flag))
                .filter(Pair::differs)
                .toList();
    }

    private interface Print {
        String of(Environment environment, @Nullable FlagContent content, boolean killed);
    }

    private Stream<Pair> definitions(Print print) {
        Killed killed = proposal.killed();
        return details.workspace().environments().reversed().stream()
                .map(it -> {
                    boolean before = killed.before().contains(it.key());
                    boolean after = killed.after().contains(it.key());
                    return new Pair(
                            it,
                            print.of(it, proposal.base(), before),
                            print.of(it, proposal.result(), after));
                });
    }

    private String json(Environment environment, @Nullable FlagContent content, boolean killed) {
        return IndentedJson.of(
                CanonicalDefinition.of(
                                details.workspace().key(),
                                environment,
                                proposal.flag(),
                                content,
                                killed)
                        .json());
    }
}
