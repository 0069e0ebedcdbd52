package io.colorguard.terraform.bundle;

import io.colorguard.shared.ContentHash;
import io.colorguard.terraform.bundle.StackContents.Entry;
import io.colorguard.terraform.hcl.Expression;
import io.colorguard.terraform.hcl.HclWriter;
import io.colorguard.terraform.hcl.RawText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Where each flag of a stack goes, and what Terraform has to be told about where it was before. */
final class StackPlan {

    private final StackId id;
    private final @Nullable StackIndex before;
    private final SortedMap<String, Entry> carried;
    private final Sharding sharding;
    private final StackIndex index;
    private final List<SortedMap<String, Entry>> shards;

    StackPlan(
            StackId id,
            ContentHash basis,
            @Nullable StackIndex before,
            SortedMap<String, Entry> carried) {
        this.id = id;
        this.before = before;
        this.carried = carried;
        sharding = Sharding.of(carried.keySet(), before == null ? 1 : before.shards());
        SortedMap<String, Carried> flags = new TreeMap<>();
        carried.forEach((flag, entry) -> flags.put(flag, entry.carried()));
        index = new StackIndex(basis, sharding.shards(), flags);
        shards = dealtOut();
    }

    StackIndex index() {
        return index;
    }

    @Nullable StackIndex before() {
        return before;
    }

    Sharding sharding() {
        return sharding;
    }

    /** The flags of each shard with their blocks, by name. */
    List<SortedMap<String, Entry>> shards() {
        return shards;
    }

    private List<SortedMap<String, Entry>> dealtOut() {
        List<SortedMap<String, Entry>> dealt = new ArrayList<>();
        for (int i = 0; i < sharding.shards(); i++) {
            dealt.add(new TreeMap<>());
        }
        carried.forEach((flag, entry) -> dealt.get(sharding.of(flag)).put(flag, entry));
        return dealt;
    }

    /** The `moved` blocks, empty where everything stays at its address. */
    String moves() {
        if (before == null) {
            return "";
        }
        StackIndex last = before;
        return HclWriter.text(out ->
                carried.forEach((flag, entry) -> {
                    Carried was = last.flags().get(flag);
                    if (was != null) {
                        move(
                                out,
                                address(new Sharding(last.shards()), flag, was),
                                address(sharding, flag, entry.carried()));
                    }
                }));
    }

    private static void move(HclWriter out, RawText from, RawText to) {
        if (!from.equals(to)) {
            out.block(
                    "moved",
                    List.of(),
                    in -> in.attribute("from", from.expression()).attribute("to", to.expression()));
        }
    }

    private RawText address(Sharding of, String flag, Carried as) {
        return RawText.traversal(
                        "module",
                        id.flags() + of.suffix(flag),
                        id.resource(),
                        as.isRetiring() ? "retiring" : "this")
                .index(flag);
    }

    /** The `import` blocks for what FME has already, empty where nothing was adopted. */
    String imports() {
        return HclWriter.text(out -> {
            for (int i = 0; i < shards.size(); i++) {
                List<String> adopted =
                        shards.get(i).entrySet().stream()
                                .filter(e -> e.getValue().existed())
                                .filter(e -> !e.getValue().carried().isRetiring())
                                .map(Map.Entry::getKey)
                                .toList();
                if (!adopted.isEmpty()) {
                    adoption(out, sharding.suffix(i), adopted);
                }
            }
        });
    }

    private void adoption(HclWriter out, String suffix, List<String> flags) {
        RawText key = RawText.traversal("each", "key");
        RawText to =
                RawText.traversal("module", id.flags() + suffix, id.resource(), "this").index(key);
        RawText workspace = RawText.traversal("data", "split_workspace", "this", "id");
        RawText environment = RawText.traversal("data", "split_environment", "this", "id");
        RawText name =
                id.equals(StackId.WORKSPACE)
                        ? RawText.template(":", workspace, key)
                        : RawText.template(":", workspace, key, environment);
        out.block(
                "import",
                List.of(),
                in ->
                        in.attribute(
                                        "for_each",
                                        RawText.call("toset", Expression.strings(flags))
                                                .expression())
                                .blankLine()
                                .attribute("to", to.expression())
                                .attribute("id", name.expression()));
    }
}
