package io.colorguard.terraform.application;

import io.colorguard.shared.ContentHash;
import io.colorguard.terraform.bundle.Bundle;
import io.colorguard.terraform.bundle.ExportRecord;
import io.colorguard.terraform.bundle.StackDifference;
import io.colorguard.workspace.domain.Workspace;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The bundle as it would be handed out now, to be looked at.
 *
 * @param definitions how many there are, each of which is what was approved, to the byte
 * @param document the file that was asked for, or the one that matters most
 * @param since what differs from the last export, by environment
 * @param last the last export of the whole bundle or of an environment, null before the first
 */
public record BundlePicture(
        Workspace workspace,
        ContentHash hash,
        List<Bundle.Listing> files,
        Bundle.Summary summary,
        int definitions,
        Bundle.Document document,
        List<StackDifference> since,
        @Nullable ExportRecord last) {

    public BundlePicture {
        files = List.copyOf(files);
        since = List.copyOf(since);
    }

    /** How many definitions differ from the last export. */
    public int differences() {
        return since.stream().mapToInt(stack -> stack.items().size()).sum();
    }
}
