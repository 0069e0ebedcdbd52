package io.colorguard.identity.keycloak;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where the Keycloak of this machine is and what it starts with.
 *
 * @param port of 127.0.0.1 on which it answers
 * @param home the unpacked distribution
 * @param realm the folder that holds the realm and its people
 * @param secret what the realm's clients prove themselves with
 */
@ConfigurationProperties("colorguard.keycloak")
record KeycloakSettings(int port, Path home, Path realm, String secret) {}
