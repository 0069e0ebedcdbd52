package io.colorguard.identity.keycloak;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a realm's people are asked for, and as whom.
 *
 * @param issuer address of the realm, {@code https://sso.bank.example/realms/bank}
 */
record DirectorySettings(String issuer, String clientId, String clientSecret) {

    private static final Pattern REALM = Pattern.compile("(https?://.+)/realms/([^/]+)");

    DirectorySettings {
        if (clientSecret.isBlank()) {
            throw new IllegalArgumentException(
                    "colorguard.directory.client-secret is missing, with which "
                            + clientId
                            + " asks the provider who holds which role");
        }
        if (!REALM.matcher(issuer).matches()) {
            throw new IllegalArgumentException(
                    issuer + " is no realm of Keycloak: leave out colorguard.directory.client-id");
        }
    }

    String token() {
        return issuer + "/protocol/openid-connect/token";
    }

    String admin() {
        Matcher realm = REALM.matcher(issuer);
        return realm.matches() ? realm.group(1) + "/admin/realms/" + realm.group(2) : issuer;
    }

    @Override
    public String toString() {
        return "DirectorySettings[" + issuer + ", " + clientId + "]";
    }
}
