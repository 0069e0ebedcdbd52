package io.colorguard.uikit;

/**
 * The signs we draw; {@code Glyph.FLAG.icon()} puts one on a page. The drawings stand in {@code
 * styles/icons.css}.
 */
public enum Glyph {
    ARROW_DOWN("arrow-down"),
    ARROW_LEFT("arrow-left"),
    ARROW_RIGHT("arrow-right"),
    ARROW_UP("arrow-up"),
    BELL("bell"),
    BOLT("bolt"),
    BRANCH("branch"),
    CALENDAR("calendar"),
    CANCEL("cancel"),
    CHECK("check"),
    CHEVRON_DOWN("chevron-down"),
    CHEVRON_LEFT("chevron-left"),
    CHEVRON_RIGHT("chevron-right"),
    CHEVRONS("chevrons"),
    CIRCLE("circle"),
    CLOCK("clock"),
    CLOSE("close"),
    CODE("code"),
    COLUMNS("columns"),
    COMMENT("comment"),
    COPY("copy"),
    DOWNLOAD("download"),
    EDIT("edit"),
    EXPERIMENT("experiment"),
    EXTERNAL("external"),
    EYE("eye"),
    FILE("file"),
    FILTER("filter"),
    FLAG("flag"),
    FOLDER("folder"),
    GRID("grid"),
    HELP("help"),
    HIDDEN("hidden"),
    HISTORY("history"),
    INBOX("inbox"),
    INFO("info"),
    INHERIT("inherit"),
    KEY("key"),
    LANGUAGE("language"),
    LAYERS("layers"),
    LINK("link"),
    LOCK("lock"),
    MENU("menu"),
    MINUS("minus"),
    MOON("moon"),
    MORE("more"),
    NOT_APPLICABLE("not-applicable"),
    OK("ok"),
    PEER("peer"),
    PLUS("plus"),
    POWER("power"),
    PRINT("print"),
    PROMOTE("promote"),
    PULSE("pulse"),
    REFRESH("refresh"),
    SAVE("save"),
    SEARCH("search"),
    SETTINGS("settings"),
    SHIELD("shield"),
    SIGN_OUT("sign-out"),
    STAR("star"),
    SUN("sun"),
    TABLE("table"),
    TAG("tag"),
    TRASH("trash"),
    TREND("trend"),
    UNDO("undo"),
    UPLOAD("upload"),
    USER("user"),
    USERS("users"),
    WARNING("warning");

    private final String file;

    Glyph(String file) {
        this.file = file;
    }

    /** A new icon of 16 pixels, hidden from screen readers: a word stands with it. */
    public Icon icon() {
        return new Icon(this);
    }

    /** A new icon of 14 pixels, for lines of small text. */
    public Icon small() {
        Icon icon = new Icon(this);
        icon.addClassName("icon-s");
        return icon;
    }

    /** The class that draws the sign, for templates filled in by the browser. */
    public String cssClass() {
        return "icon-" + file;
    }
}
