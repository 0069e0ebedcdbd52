package io.colorguard;

import java.util.Set;

/** What the demo answers strangers. */
@PortalIT
class DemoCrawlIT extends AnonymousCrawl {

    @Override
    String door() {
        return "/sign-in";
    }

    @Override
    Set<String> open() {
        return Set.of(
                "/sign-in",
                "/signed-out",
                "/error",
                "/actuator/health",
                "/actuator/health/x",
                "/api/v1/openapi");
    }
}
