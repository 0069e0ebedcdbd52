package io.colorguard.notification.application;

/**
 * Tells people in the portal alone while something is told that happened long ago: no mail and no
 * call of a program leaves for it, since it is no news to anybody (NTF-4).
 */
public final class PortalOnly {

    private static final ScopedValue<Boolean> ON = ScopedValue.newInstance();

    private PortalOnly() {}

    public static void run(Runnable past) {
        ScopedValue.where(ON, true).run(past);
    }

    static boolean isOn() {
        return ON.isBound();
    }
}
