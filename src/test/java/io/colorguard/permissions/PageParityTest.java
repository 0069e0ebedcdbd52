package io.colorguard.permissions;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Route;
import io.colorguard.DatabaseTest;
import io.colorguard.Rule;
import io.colorguard.identity.Person;
import io.colorguard.identity.Role;
import io.colorguard.identity.SignedInAs;
import io.colorguard.shared.WorkspaceKey;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/**
 * What a page shows and offers to each role is what the services would answer it: neither more, so
 * that nobody meets a refusal that the page could have told, nor less.
 */
@DatabaseTest
@Rule({"IDN-2", "IDN-3"})
@ViewPackages(
        packages = {
            "io.colorguard.shell.ui",
            "io.colorguard.access.ui",
            "io.colorguard.approval.ui",
            "io.colorguard.audit.ui",
            "io.colorguard.catalog.ui",
            "io.colorguard.compliance.ui",
            "io.colorguard.identity.ui",
            "io.colorguard.notification.ui",
            "io.colorguard.overview.ui",
            "io.colorguard.terraform.ui",
            "io.colorguard.workspace.ui"
        })
@SignedInAs("viewer")
class PageParityTest extends SpringBrowserlessTest {

    /** Pages of nobody's workspace that offer nothing, each with the reason. */
    private static final Map<String, String> DOORS =
            Map.of(
                    "SignInView", "before the sign-in",
                    "SignedOutView", "after the sign-out",
                    "SignedOnView", "closes itself",
                    "HomeView", "leads on to the first workspace");

    private static final List<Player> PLAYERS =
            Player.all().stream().filter(it -> !it.roles().contains(Role.API_CLIENT)).toList();

    @Autowired ApplicationContext portal;

    private Guests guests;
    private PermissionScene scene;

    @BeforeEach
    void aWorkspace() {
        guests = new Guests(portal);
        scene = new PermissionScene(portal);
        new Arguments(scene);
    }

    @AfterEach
    void leave() {
        guests.leave();
    }

    @Test
    void eachPageStandsInTheTable() {
        Set<String> pages =
                Operations.PORTAL.stream()
                        .filter(it -> it.isAnnotatedWith(Route.class))
                        .map(it -> it.getSimpleName())
                        .collect(Collectors.toSet());
        Set<String> listed = new TreeSet<>(DOORS.keySet());
        Page.all().forEach(page -> listed.add(page.view()));
        assertThat(listed).containsExactlyInAnyOrderElementsOf(pages);
    }

    @Test
    void pagesOpenToWhomTheirServiceAnswers() {
        Map<String, String> wrong = new TreeMap<>();
        for (Page page : Page.all()) {
            Set<String> shown = shown(page, held(page), view -> view.equals(page.view()));
            differ(shown, holders(page.need()))
                    .ifPresent(it -> wrong.put(page.view() + " " + page.address(), it));
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void pagesOfOtherWorkspacesAreMissing() {
        Map<String, String> wrong = new TreeMap<>();
        Set<String> everybody =
                PLAYERS.stream().map(Player::name).collect(Collectors.toCollection(TreeSet::new));
        for (Page page : Page.all()) {
            if (page.need().isOfWorkspace() && !page.need().inEvery()) {
                Set<String> missing =
                        shown(page, new WorkspaceKey("elsewhere"), "NotFoundView"::equals);
                differ(missing, everybody).ifPresent(it -> wrong.put(page.address(), it));
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void pagesOfferWhatTheirServicesWouldDo() {
        Map<String, String> wrong = new TreeMap<>();
        for (Page page : Page.all()) {
            Map<String, Set<String>> offered = new TreeMap<>();
            page.actions().keySet().forEach(action -> offered.put(action, new TreeSet<>()));
            for (Player player : PLAYERS) {
                Component view = open(page, player, held(page));
                if (name(view).equals(page.view())) {
                    Offers.of(view)
                            .forEach(action ->
                                    offered.computeIfAbsent(action, _ -> new TreeSet<>())
                                            .add(player.name()));
                }
            }
            offered.forEach((action, shown) -> {
                Need need = page.actions().get(action);
                Set<String> holders = need == null ? new TreeSet<>() : holders(need);
                holders.retainAll(holders(page.need()));
                differ(shown, holders)
                        .ifPresent(it ->
                                wrong.put(page.view() + " " + page.address() + ": " + action, it));
            });
        }
        assertThat(wrong).isEmpty();
    }

    private static Optional<String> differ(Set<String> shown, Set<String> answered) {
        return shown.equals(answered)
                ? Optional.empty()
                : Optional.of("shown to " + shown + ", answered to " + answered);
    }

    private static Set<String> holders(Need need) {
        return PLAYERS.stream()
                .filter(it -> !need.isOfWorkspace() || !it.roles().isEmpty())
                .filter(it -> need.isHeldBy(it))
                .map(Player::name)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private @Nullable WorkspaceKey held(Page page) {
        return page.need().inEvery() ? null : scene.key;
    }

    /** What is shown; a page that says nothing but why it is refused is that refusal. */
    private static String name(Component view) {
        boolean refuses =
                view.getChildren()
                        .anyMatch(part -> "alert".equals(part.getElement().getAttribute("role")));
        return refuses ? "refusal" : view.getClass().getSimpleName();
    }

    private Set<String> shown(Page page, @Nullable WorkspaceKey held, Predicate<String> as) {
        return PLAYERS.stream()
                .filter(it -> as.test(name(open(page, it, held))))
                .map(Player::name)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** What is shown at the page's address to whoever holds the role in that workspace. */
    private Component open(Page page, Player player, @Nullable WorkspaceKey held) {
        Person person = guests.meet(player, scene.key + "/" + held, held);
        return player.call(
                person,
                () -> {
                    Location location = new Location(page.address(scene));
                    UI ui = UI.getCurrent();
                    ui.navigate(location.getPath(), location.getQueryParameters());
                    roundTrip();
                    HasElement shown = ui.getInternals().getActiveRouterTargetsChain().getFirst();
                    return (Component) shown;
                });
    }
}
