package io.colorguard.notification.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import io.colorguard.notification.application.ChoiceDesk;
import io.colorguard.notification.application.DeliveryDesk;
import io.colorguard.notification.domain.Deliveries;
import io.colorguard.notification.domain.Deliveries.Way;
import io.colorguard.notification.domain.NoticeKind;
import io.colorguard.shared.Outcome;
import io.colorguard.shared.Window;
import io.colorguard.shared.WorkspaceKey;
import io.colorguard.uikit.Count;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What lists of deliveries ask, and how they say it. */
@Component
class DeliveryBook {

    private static final Window ONE = new Window(0, 1);

    private final DeliveryDesk desk;
    private final ChoiceDesk choices;
    private final Clock clock;

    DeliveryBook(DeliveryDesk desk, ChoiceDesk choices, Clock clock) {
        this.desk = desk;
        this.choices = choices;
        this.clock = clock;
    }

    /**
     * A delivery as it is shown.
     *
     * @param to whose mail box it goes to, empty for a webhook
     */
    record Entry(Deliveries.Line line, String to) {}

    DeliveryDesk desk() {
        return desk;
    }

    Clock clock() {
        return clock;
    }

    int count(WorkspaceKey workspace, Way way, boolean dead) {
        return desk.page(workspace, way, dead, ONE).map(DeliveryDesk.Page::total).find().orElse(0);
    }

    Outcome<List<Entry>> lines(WorkspaceKey workspace, Way way, boolean dead, Window window) {
        return desk.page(workspace, way, dead, window)
                .map(page ->
                        page.lines().stream()
                                .map(line -> new Entry(line, to(line, page)))
                                .toList());
    }

    private static String to(Deliveries.Line line, DeliveryDesk.Page page) {
        if (line.to() == null) {
            return "";
        }
        var person = page.people().get(line.to());
        return person == null ? line.to().subject() : person.displayName();
    }

    /** How many dead letters there are, unless there are none. */
    @Nullable Count dead(int letters) {
        return letters == 0
                ? null
                : new Count(letters, translate("notification.deliveries.dead.count", letters));
    }

    /** What a kind is called where people choose what they are told. */
    String words(String kind) {
        return choices.kinds().stream()
                .filter(known -> known.name().equals(kind))
                .findFirst()
                .map(NoticeKind::messageKey)
                .map(key -> translate(key))
                .orElseGet(() -> translate("notification.deliveries.test"));
    }

    /** Whether the portal sends mail to whoever asks. */
    boolean isMailServed() {
        return choices.mailBox().isPresent();
    }
}
