package io.colorguard.workspace.ui;

import com.vaadin.flow.component.HasValidation;
import io.colorguard.shared.Refusal;
import io.colorguard.uikit.Refusals;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Shows refusals where they can be lifted: at the field each of them names. */
final class FieldErrors {

    private FieldErrors() {}

    /** Marks the fields and answers the refusals that name none of them. */
    static List<Refusal> show(List<Refusal> refusals, Map<String, HasValidation> fields) {
        fields.values().forEach(FieldErrors::clear);
        refusals.forEach(refusal -> mark(refusal, find(refusal, fields)));
        return refusals.stream().filter(refusal -> find(refusal, fields) == null).toList();
    }

    private static void mark(Refusal refusal, @Nullable HasValidation field) {
        if (field != null && !field.isInvalid()) {
            field.setInvalid(true);
            field.setErrorMessage(Refusals.text(refusal));
        }
    }

    private static void clear(HasValidation field) {
        field.setInvalid(false);
        field.setErrorMessage("");
    }

    /** A refusal of one of several values, such as {@code roles[2]}, belongs to their field. */
    private static @Nullable HasValidation find(
            Refusal refusal, Map<String, HasValidation> fields) {
        String name = refusal.field();
        if (name == null) {
            return null;
        }
        HasValidation exact = fields.get(name);
        return exact != null ? exact : fields.get(name.replaceFirst("\\[\\d+]$", ""));
    }
}
