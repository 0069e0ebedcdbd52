package io.colorguard.audit;

/** What an act was done to: a kind, such as {@code flag}, and its key in the workspace. */
public record Subject(String kind, String key) {

    private static final String IMPORT = "import";
    private static final String POLICY = "policy";

    public static Subject flag(String key) {
        return new Subject("flag", key);
    }

    public static Subject change(String id) {
        return new Subject("change", id);
    }

    /** An import, by the id that what it adopted is traced to. */
    public static Subject imported(String id) {
        return new Subject(IMPORT, id);
    }

    /** Whether the act was an import's; its id stands where others name their change. */
    public boolean isImport() {
        return kind.equals(IMPORT);
    }

    /** A policy change, such as {@code POL-2}. */
    public static Subject policyChange(String id) {
        return new Subject(POLICY, id);
    }

    /** Whether it is a policy change; a workspace's first policy came by none. */
    public boolean isPolicyChange() {
        return kind.equals(POLICY) && key.startsWith("POL-");
    }

    public static Subject workspace(String key) {
        return new Subject("workspace", key);
    }
}
