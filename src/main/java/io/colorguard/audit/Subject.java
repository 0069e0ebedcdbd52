package io.colorguard.audit;

/** What an act was done to: a kind, such as {@code flag}, and its key in the workspace. */
public record Subject(String kind, String key) {

    public static Subject flag(String key) {
        return new Subject("flag", key);
    }

    public static Subject change(String id) {
        return new Subject("change", id);
    }

    public static Subject workspace(String key) {
        return new Subject("workspace", key);
    }
}
