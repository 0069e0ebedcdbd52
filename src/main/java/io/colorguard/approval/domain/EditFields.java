package io.colorguard.approval.domain;

import io.colorguard.approval.domain.BulkEdit.Classified;
import io.colorguard.approval.domain.BulkEdit.Copy;
import io.colorguard.approval.domain.BulkEdit.DefaultTreatment;
import io.colorguard.approval.domain.BulkEdit.EnvironmentAdded;
import io.colorguard.approval.domain.BulkEdit.EnvironmentRemoved;
import io.colorguard.approval.domain.BulkEdit.Owner;
import io.colorguard.approval.domain.BulkEdit.Share;
import io.colorguard.approval.domain.BulkEdit.Stage;
import io.colorguard.approval.domain.BulkEdit.Tags;
import io.colorguard.shared.Word;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Edits field by field, the way they are kept and told, and {@link EditReader} reads them. */
public final class EditFields {

    private static final String ENVIRONMENT = "environment";
    private static final String TREATMENT = "treatment";

    private EditFields() {}

    /** The kinds of edit, named by their words. */
    public enum Kind {
        DEFAULT_TREATMENT,
        SHARE,
        STAGE,
        OWNER,
        TAGS,
        CLASSIFICATION,
        ENVIRONMENT_ADDED,
        ENVIRONMENT_REMOVED,
        COPY
    }

    /** The kind of an edit. */
    public static Kind kind(BulkEdit edit) {
        return switch (edit) {
            case DefaultTreatment _ -> Kind.DEFAULT_TREATMENT;
            case Share _ -> Kind.SHARE;
            case Stage _ -> Kind.STAGE;
            case Owner _ -> Kind.OWNER;
            case Tags _ -> Kind.TAGS;
            case Classified _ -> Kind.CLASSIFICATION;
            case EnvironmentAdded _ -> Kind.ENVIRONMENT_ADDED;
            case EnvironmentRemoved _ -> Kind.ENVIRONMENT_REMOVED;
            case Copy _ -> Kind.COPY;
        };
    }

    /** The fields of an edit. */
    public static Map<String, Object> of(BulkEdit edit) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("kind", Word.of(kind(edit)));
        switch (edit) {
            case DefaultTreatment(var environment, var treatment) -> {
                all.put(ENVIRONMENT, environment);
                all.put(TREATMENT, treatment);
            }
            case Share(var environment, var treatment, int percent) -> {
                all.put(ENVIRONMENT, environment);
                all.put(TREATMENT, treatment);
                all.put("percent", percent);
            }
            case Stage(var stage) -> all.put("stage", Word.of(stage));
            case Owner(var owner) -> all.put("owner", owner);
            case Tags(var added, var removed) -> {
                all.put("add", added.stream().sorted().toList());
                all.put("remove", removed.stream().sorted().toList());
            }
            case Classified(var category, var risk) -> {
                Optional.ofNullable(category).ifPresent(it -> all.put("category", Word.of(it)));
                Optional.ofNullable(risk).ifPresent(it -> all.put("risk", Word.of(it)));
            }
            case EnvironmentAdded(var environment) -> all.put(ENVIRONMENT, environment);
            case EnvironmentRemoved(var environment) -> all.put(ENVIRONMENT, environment);
            case Copy(var from, var to, var parts) -> {
                all.put("from", from);
                all.put(ENVIRONMENT, to);
                all.put("parts", parts.stream().map(Word::of).sorted().toList());
            }
        }
        return all;
    }
}
