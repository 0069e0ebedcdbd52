package io.colorguard.terraform.bundle;

import io.colorguard.workspace.domain.Environment;
import java.util.Optional;

/**
 * One of the bundle's stacks, each with a state of its own: the workspace's, or one environment's
 * (TFM-3).
 *
 * @param value {@code workspace}, or {@code env-} and the key of an environment
 */
public record StackId(String value) implements Comparable<StackId> {

    public static final StackId WORKSPACE = new StackId("workspace");

    private static final String ENVIRONMENT = "env-";

    /** The stack of an environment, whose key is checked: it becomes a path. */
    public static StackId of(Environment environment) {
        if (!Environment.isValidName(environment.key())) {
            throw new IllegalArgumentException("not the key of an environment");
        }
        return new StackId(ENVIRONMENT + environment.key());
    }

    /** Key of the environment, empty for the workspace's stack. */
    public Optional<String> environment() {
        return value.startsWith(ENVIRONMENT)
                ? Optional.of(value.substring(ENVIRONMENT.length()))
                : Optional.empty();
    }

    /** Where a file of the stack stands in the bundle. */
    public String path(String file) {
        return "stacks/" + value + "/" + file;
    }

    /** What its variables and module calls of flags are named. */
    String flags() {
        return equals(WORKSPACE) ? "flags" : "feature_flags";
    }

    /** The resource that stands for a flag in it. */
    String resource() {
        return equals(WORKSPACE) ? "split_split" : "split_split_definition";
    }

    @Override
    public int compareTo(StackId other) {
        return value.compareTo(other.value);
    }
}
