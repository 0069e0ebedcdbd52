package io.colorguard.permissions;

/** What somebody is to be answered, for what they hold and where. */
enum Expected {
    /** No refusal for who they are. */
    LET,
    /** The refusal that names who may. */
    REFUSED,
    /** What is answered of a workspace that never was. */
    HIDDEN;

    private static final String MISSING = "workspace.refusal.missing";

    /** Where the role is held of those who ask. */
    enum Held {
        HERE,
        EVERYWHERE,
        ELSEWHERE
    }

    static Expected of(Need need, Player player, Held held) {
        if (!need.isOfWorkspace()) {
            return LET;
        }
        if (need.inEvery()) {
            return held == Held.EVERYWHERE && need.isHeldBy(player) ? LET : REFUSED;
        }
        if (held == Held.ELSEWHERE || player.roles().isEmpty()) {
            return HIDDEN;
        }
        return need.isHeldBy(player) ? LET : REFUSED;
    }

    boolean isMetBy(Answer answer, Need need) {
        if (need.fails()) {
            return (answer.failure() != null) == (this != LET);
        }
        if (need.isDropped()) {
            return answer.failure() != null || answer.isSilent();
        }
        return answer.failure() == null
                && switch (this) {
                    case LET -> !answer.isRefusedBy(need.refusal()) && !answer.isRefusedBy(MISSING);
                    case REFUSED -> answer.isRefusedOnlyBy(need.refusal()) || answer.isSilent();
                    case HIDDEN -> answer.isRefusedOnlyBy(MISSING) || answer.isSilent();
                };
    }
}
