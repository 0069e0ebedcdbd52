package io.colorguard.approval.ui;

import com.vaadin.flow.component.HasValidation;
import io.colorguard.shared.Refusal;
import io.colorguard.uikit.Refusals;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Shows what is wrong where it can be put right: at the field of the path that is named. */
final class FieldMarks {

    private final Map<String, HasValidation> fields = new LinkedHashMap<>();

    <F extends HasValidation> F put(String path, F field) {
        fields.put(path, field);
        return field;
    }

    /** Forgets the fields below a path, before they are drawn anew. */
    void forget(String path) {
        fields.keySet().removeIf(known -> known.startsWith(path));
    }

    /** Marks what these reasons name, and clears every other field. */
    void show(List<Refusal> reasons) {
        fields.values().forEach(field -> mark(field, ""));
        for (Refusal reason : reasons) {
            HasValidation field = nearest(Objects.requireNonNullElse(reason.field(), ""));
            if (field != null && !field.isInvalid()) {
                mark(field, Refusals.text(reason));
            }
        }
    }

    /** Whether there is a field at which the reason is shown. */
    boolean has(Refusal reason) {
        return nearest(Objects.requireNonNullElse(reason.field(), "")) != null;
    }

    private static void mark(HasValidation field, String message) {
        field.setErrorMessage(message);
        field.setInvalid(!message.isEmpty());
    }

    /** The field of the path, or of the nearest thing around it. */
    private @Nullable HasValidation nearest(String path) {
        String around = path;
        while (!around.isEmpty() && !fields.containsKey(around)) {
            int end = Math.max(around.lastIndexOf('.'), around.lastIndexOf('['));
            around = end < 0 ? "" : around.substring(0, end);
        }
        return fields.get(around);
    }
}
