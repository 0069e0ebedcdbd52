package io.colorguard.permissions;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaMethod;
import io.colorguard.DatabaseTest;
import io.colorguard.Rule;
import io.colorguard.identity.Person;
import io.colorguard.identity.Role;
import io.colorguard.permissions.Expected.Held;
import io.colorguard.shared.WorkspaceKey;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Each operation of each service, asked by each role, in a workspace where it is held, in every
 * one, and in one where it is not: what is answered follows from the table of operations and from
 * that of permissions, which docs/security.md shows.
 */
@DatabaseTest
@Rule({"IDN-2", "IDN-3"})
class PermissionGridTest {

    private static final WorkspaceKey NONE = new WorkspaceKey("no-such-workspace");

    /** What tells somebody who may do everything nothing, each with the reason. */
    private static final Map<String, String> TELL_NOTHING =
            Map.ofEntries(
                    Map.entry("AdministrationDesk.markAdopted", "answers nothing"),
                    Map.entry("ApprovalDesk.reopen", "its author does"),
                    Map.entry("ApprovalDesk.submit", "its author does"),
                    Map.entry("BatchDesk.carryOn", "its author does"),
                    Map.entry("BatchDesk.isRunning", "nothing runs"),
                    Map.entry("BatchDesk.of", "the change is of no batch"),
                    Map.entry("BatchDesk.resume", "its author does"),
                    Map.entry("BatchVerdicts.latest", "none were given"),
                    Map.entry("DeliveryDesk.resend", "nothing was given up"),
                    Map.entry("PolicyDesk.withdraw", "its author does"),
                    Map.entry("SavedViewDesk.remove", "none was kept"));

    private static final Map<String, Method> METHODS =
            Operations.all().stream()
                    .collect(Collectors.toMap(Operations::name, JavaMethod::reflect));

    @Autowired ApplicationContext portal;
    @Autowired TransactionTemplate transaction;

    private Guests guests;
    private PermissionScene scene;
    private Arguments arguments;

    @BeforeEach
    void aWorkspace() {
        guests = new Guests(portal);
        scene = new PermissionScene(portal);
        arguments = new Arguments(scene);
    }

    @AfterEach
    void leave() {
        guests.leave();
    }

    @Test
    void eachOperationHasItsRowAndEachRowItsOperation() {
        assertThat(Row.all().stream().map(Row::operation).distinct())
                .containsExactlyInAnyOrderElementsOf(METHODS.keySet());
        assertThat(METHODS).hasSizeGreaterThan(140);
    }

    @Test
    void aRoleHeldHereLetsDoWhatItMay() {
        assertThat(wrong(Held.HERE)).isEmpty();
    }

    @Test
    void aRoleHeldEverywhereLetsDoWhatItMay() {
        assertThat(wrong(Held.EVERYWHERE)).isEmpty();
    }

    @Test
    void aRoleHeldElsewhereLetsLearnNothing() {
        assertThat(wrong(Held.ELSEWHERE)).isEmpty();
    }

    /** The control: what is asked for is there, and is told or done where nobody is refused. */
    @Test
    void whoHoldsEveryRoleIsAnswered() {
        Player player = new Player("everything", Set.of(Role.values()), Set.of());
        Person person = person(player, Held.EVERYWHERE);
        Map<String, String> untold = new TreeMap<>();
        for (Row row : Row.all()) {
            Answer answer = player.call(person, () -> ask(row, scene.key));
            if (row.need().isOfWorkspace() && row.need().isHeldBy(player) && !answer.isGiven()) {
                untold.put(row.operation().split("\\(")[0], answer.toString());
            }
        }
        assertThat(untold.keySet()).as(untold.toString()).isEqualTo(TELL_NOTHING.keySet());
    }

    private Map<String, String> wrong(Held held) {
        Map<String, String> wrong = new TreeMap<>();
        for (Player player : Player.all()) {
            Person person = person(player, held);
            for (Row row : Row.all()) {
                Expected expected = Expected.of(row.need(), player, held);
                Answer answer = player.call(person, () -> ask(row, scene.key));
                boolean right =
                        expected.isMetBy(answer, row.need())
                                && (expected != Expected.HIDDEN
                                        || isAsIfMissing(row, player, person, answer));
                if (!right) {
                    wrong.put(player.name() + " " + row, expected + ", but " + answer);
                }
            }
        }
        return wrong;
    }

    private boolean isAsIfMissing(Row row, Player player, Person person, Answer answer) {
        Answer none = player.call(person, () -> ask(row, NONE));
        return answer.reasons().equals(none.reasons()) && answer.isSilent() == none.isSilent();
    }

    /** Asks in a transaction that is taken back, so that everybody finds the same. */
    private Answer ask(Row row, WorkspaceKey workspace) {
        Method method = Objects.requireNonNull(METHODS.get(row.operation()), row.operation());
        return Objects.requireNonNull(
                transaction.execute(status -> {
                    status.setRollbackOnly();
                    return ask(method, arguments.of(method, workspace, row.arguments()), workspace);
                }));
    }

    private Answer ask(Method method, @Nullable Object[] values, WorkspaceKey workspace) {
        try {
            Object service =
                    Modifier.isStatic(method.getModifiers())
                            ? null
                            : portal.getBean(method.getDeclaringClass());
            return Answer.of(method, method.invoke(service, values), workspace);
        } catch (InvocationTargetException e) {
            return Answer.failed(e);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private Person person(Player player, Held held) {
        return guests.meet(
                player,
                scene.key + "/" + held,
                switch (held) {
                    case HERE -> scene.key;
                    case EVERYWHERE -> null;
                    case ELSEWHERE -> new WorkspaceKey("elsewhere");
                });
    }
}
