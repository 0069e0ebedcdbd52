package io.colorguard.approval.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.Span;
import io.colorguard.approval.domain.ApprovalRow;
import io.colorguard.approval.domain.ChangeKind;
import io.colorguard.approval.domain.ChangeRequest.Wording;
import io.colorguard.approval.domain.ChangeState;
import io.colorguard.approval.domain.Checkpoint;
import io.colorguard.approval.domain.Criterion;
import io.colorguard.approval.domain.Gate;
import io.colorguard.approval.domain.GateWhy;
import io.colorguard.approval.domain.Passage;
import io.colorguard.approval.domain.Requirement;
import io.colorguard.approval.domain.Safety;
import io.colorguard.catalog.domain.Category;
import io.colorguard.catalog.domain.FlagKey;
import io.colorguard.catalog.domain.LifecycleStage;
import io.colorguard.catalog.domain.Risk;
import io.colorguard.identity.Person;
import io.colorguard.identity.Role;
import io.colorguard.uikit.TierLook;
import io.colorguard.uikit.TierMarker;
import io.colorguard.workspace.domain.Environment;
import io.colorguard.workspace.domain.Tier;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Names, marks and sentences of closed lists in the reader's language. */
final class Words {

    private Words() {}

    static String of(Category category) {
        return io.colorguard.catalog.ui.Words.of(category);
    }

    static String of(Risk risk) {
        return io.colorguard.catalog.ui.Words.of(risk);
    }

    static String of(LifecycleStage stage) {
        return io.colorguard.catalog.ui.Words.of(stage);
    }

    static String of(ApprovalRow row) {
        return word("row", row);
    }

    static String of(Requirement.Level level) {
        return word("level", level);
    }

    static String of(Safety safety) {
        return word("safety", safety);
    }

    static String of(Tier tier) {
        return word("tier", tier);
    }

    static String of(Role role) {
        return word("role", role);
    }

    static String of(Passage passage) {
        return translate("approval.passage." + lower(passage));
    }

    static String of(Gate.State state) {
        return translate("approval.gate." + lower(state));
    }

    static String of(ChangeState.Name state) {
        return translate("approval.state." + state.word());
    }

    /** What a checkpoint is called: by its workspace, or by the strategy. */
    static String of(Checkpoint point) {
        return point.isOfStrategy()
                ? translate("approval.checkpoint." + point.key())
                : point.title();
    }

    static String of(Criterion criterion) {
        return translate("approval.criterion." + criterion.word());
    }

    /** What a criterion asks for, where it is asked at all. */
    static String asks(Criterion criterion, @Nullable BigDecimal number) {
        return number == null
                ? translate("approval.criterion.asks.nothing")
                : translate("approval.criterion.asks." + criterion.word(), number);
    }

    /** What the author calls the change, or what it does where they call it nothing. */
    static String title(Wording wording, ChangeKind kind, FlagKey flag) {
        return wording.title().isEmpty()
                ? translate("approval.title." + lower(kind), flag.value())
                : wording.title();
    }

    /** Why a gate is there, as one of its sentences says. */
    static String of(GateWhy.Sentence sentence) {
        Object[] arguments =
                sentence.arguments().stream()
                        .map(argument ->
                                argument instanceof GateWhy.Sentence part ? of(part) : argument)
                        .toArray();
        return translate(sentence.messageKey(), arguments);
    }

    /** The environment with the letter of its tier. */
    static TierMarker marker(Environment environment) {
        return io.colorguard.catalog.ui.Words.marker(environment);
    }

    static TierLook look(Tier tier) {
        return TierLook.valueOf(tier.name());
    }

    /** What a matcher's test is called where one is chosen. */
    static String test(String type) {
        return translate("approval.ui.test." + type.toLowerCase(Locale.ROOT));
    }

    static String names(Collection<Person> people) {
        return people.stream().map(Person::displayName).collect(Collectors.joining(", "));
    }

    static Span mono(String text) {
        return styled(text, "mono");
    }

    static Span faint(String text) {
        return styled(text, "faint");
    }

    static Span styled(String text, String... styles) {
        Span span = new Span(text);
        span.addClassNames(styles);
        return span;
    }

    static String lower(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT);
    }

    private static String word(String list, Enum<?> word) {
        return translate("approval.ui." + list + "." + lower(word));
    }
}
