package io.colorguard.approval.domain;

import io.colorguard.approval.domain.BulkEdit.Classified;
import io.colorguard.approval.domain.BulkEdit.Copy;
import io.colorguard.approval.domain.BulkEdit.Copy.Part;
import io.colorguard.approval.domain.BulkEdit.DefaultTreatment;
import io.colorguard.approval.domain.BulkEdit.EnvironmentAdded;
import io.colorguard.approval.domain.BulkEdit.EnvironmentRemoved;
import io.colorguard.approval.domain.BulkEdit.Owner;
import io.colorguard.approval.domain.BulkEdit.Share;
import io.colorguard.approval.domain.BulkEdit.Stage;
import io.colorguard.approval.domain.BulkEdit.Tags;
import io.colorguard.catalog.domain.Bucket;
import io.colorguard.catalog.domain.Category;
import io.colorguard.catalog.domain.LifecycleStage;
import io.colorguard.catalog.domain.Risk;
import io.colorguard.shared.Outcome;
import io.colorguard.shared.Refusal;
import io.colorguard.shared.Word;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads edits from their fields: a kind, and what that kind needs (BAT-1). */
public final class EditReader {

    private static final String ENVIRONMENT = "environment";
    private static final String TREATMENT = "treatment";

    private final Map<String, @Nullable Object> fields;

    private EditReader(Map<String, @Nullable Object> fields) {
        this.fields = fields;
    }

    /** The edit that these fields say, or the field that keeps it from being read. */
    public static Outcome<BulkEdit> read(Map<String, @Nullable Object> fields) {
        EditReader read = new EditReader(fields);
        return read.constant("kind", EditFields.Kind.class).flatMap(read::edit);
    }

    private Outcome<BulkEdit> edit(EditFields.Kind kind) {
        return switch (kind) {
            case DEFAULT_TREATMENT ->
                    text(ENVIRONMENT)
                            .flatMap(it ->
                                    text(TREATMENT).map(name -> new DefaultTreatment(it, name)));
            case SHARE ->
                    text(ENVIRONMENT)
                            .flatMap(it -> text(TREATMENT).flatMap(name -> share(it, name)));
            case STAGE -> constant("stage", LifecycleStage.class).map(Stage::new);
            case OWNER -> text("owner").map(Owner::new);
            case TAGS ->
                    texts("add").flatMap(added -> texts("remove").flatMap(it -> tags(added, it)));
            case CLASSIFICATION -> classified();
            case ENVIRONMENT_ADDED -> text(ENVIRONMENT).map(EnvironmentAdded::new);
            case ENVIRONMENT_REMOVED -> text(ENVIRONMENT).map(EnvironmentRemoved::new);
            case COPY ->
                    text("from").flatMap(from -> text(ENVIRONMENT).flatMap(to -> copy(from, to)));
        };
    }

    private Outcome<BulkEdit> share(String environment, String treatment) {
        return fields.get("percent") instanceof Integer percent
                        && percent >= 0
                        && percent <= Bucket.WHOLE
                ? Outcome.done(new Share(environment, treatment, percent))
                : refused("percent");
    }

    private static Outcome<BulkEdit> tags(Set<String> added, Set<String> removed) {
        boolean both = added.stream().anyMatch(removed::contains);
        return both || (added.isEmpty() && removed.isEmpty())
                ? refused("add")
                : Outcome.done(new Tags(added, removed));
    }

    private Outcome<BulkEdit> classified() {
        if (fields.get("category") == null && fields.get("risk") == null) {
            return refused("category");
        }
        if (fields.get("category") == null) {
            return constant("risk", Risk.class).map(risk -> new Classified(null, risk));
        }
        return constant("category", Category.class)
                .flatMap(category ->
                        fields.get("risk") == null
                                ? Outcome.done(new Classified(category, null))
                                : constant("risk", Risk.class)
                                        .map(risk -> new Classified(category, risk)));
    }

    private Outcome<BulkEdit> copy(String from, String to) {
        if (from.equals(to)) {
            return refused("from");
        }
        return texts("parts")
                .flatMap(words -> {
                    Set<Part> parts =
                            EnumSet.allOf(Part.class).stream()
                                    .filter(part -> words.contains(Word.of(part)))
                                    .collect(Collectors.toSet());
                    return parts.size() == words.size()
                            ? Outcome.done(new Copy(from, to, parts.isEmpty() ? Copy.ALL : parts))
                            : refused("parts");
                });
    }

    private Outcome<String> text(String field) {
        if (!(fields.get(field) instanceof String text) || text.isBlank()) {
            return refused(field);
        }
        return Words.isClean(text) ? Outcome.done(text.strip()) : unclean(field);
    }

    /** A list of words, empty where nothing is said. */
    private Outcome<Set<String>> texts(String field) {
        return switch (fields.get(field)) {
            case null -> Outcome.done(Set.of());
            case Collection<?> all
                    when all.stream().allMatch(it -> it instanceof String s && !s.isBlank()) ->
                    all.stream().map(String::valueOf).allMatch(Words::isClean)
                            ? Outcome.done(
                                    all.stream()
                                            .map(it -> String.valueOf(it).strip())
                                            .collect(Collectors.toSet()))
                            : unclean(field);
            default -> refused(field);
        };
    }

    private <E extends Enum<E>> Outcome<E> constant(String field, Class<E> type) {
        List<E> all = List.copyOf(EnumSet.allOf(type));
        return all.stream()
                .filter(it -> Word.of(it).equals(fields.get(field)))
                .findFirst()
                .map(Outcome::done)
                .orElseGet(() -> refused(field));
    }

    /** No row keeps it, not even that of a batch whose flags would refuse it (CFG-1). */
    private static <T> Outcome<T> unclean(String field) {
        return Outcome.refused(
                Refusal.invalid("CFG-1", "approval.refusal.words.unclean", "edit." + field));
    }

    private static <T> Outcome<T> refused(String field) {
        return Outcome.refused(
                Refusal.invalid("BAT-1", "approval.refusal.batch.edit." + field, "edit." + field));
    }
}
