package io.colorguard.identity.security;

import io.colorguard.identity.CurrentUser;
import io.colorguard.identity.Permission;
import io.colorguard.identity.Person;
import io.colorguard.identity.Presence;
import io.colorguard.identity.Role;
import io.colorguard.identity.Scope;
import io.colorguard.identity.SignOn;
import io.colorguard.identity.SignedIn;
import io.colorguard.identity.UserDirectory;
import io.colorguard.shared.WorkspaceKey;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.slf4j.MDC;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Answers from the security context, which is the same for pages, API and {@link
 * io.colorguard.identity.ActingAs}.
 */
@Component
class SecurityCurrentUser implements CurrentUser {

    private final UserDirectory directory;
    private final Clock clock;

    SecurityCurrentUser(UserDirectory directory, Clock clock) {
        this.directory = directory;
        this.clock = clock;
    }

    @Override
    public Optional<Person> find() {
        return signedIn().map(SignedIn::person);
    }

    @Override
    public Set<Role> rolesIn(WorkspaceKey workspace) {
        return find().map(person -> directory.rolesOf(person.id(), workspace)).orElse(Set.of());
    }

    @Override
    public boolean mayCreateWorkspaces() {
        return Permission.WORKSPACE_CREATE.isHeldBy(rolesEverywhere(), scopes());
    }

    @Override
    public Set<Role> rolesEverywhere() {
        return find().map(person -> directory.rolesEverywhere(person.id())).orElse(Set.of());
    }

    @Override
    public Set<Scope> scopes() {
        return signedIn().map(SignedIn::scopes).orElse(Set.of());
    }

    @Override
    public Presence presence() {
        Instant now = clock.instant();
        Optional<SignOn> signOn = signedIn().map(SignedIn::signOn).map(proof -> proof.seen(now));
        return new Presence(
                source(),
                signOn.orElse(null),
                signOn.filter(proof -> proof.isRecent(now)).isPresent(),
                sourceAddress().orElse(null));
    }

    @Override
    public Source source() {
        return signedIn().map(SignedIn::source).orElse(Source.JOB);
    }

    @Override
    public Optional<String> sourceAddress() {
        if (source() == Source.JOB) {
            return Optional.empty();
        }
        return RequestContextHolder.getRequestAttributes()
                        instanceof ServletRequestAttributes request
                ? Optional.of(request.getRequest().getRemoteAddr())
                : signedIn().map(SignedIn::address);
    }

    @Override
    public Optional<String> requestId() {
        return Optional.ofNullable(MDC.get(RequestId.KEY));
    }

    private static Optional<SignedIn> signedIn() {
        return SignedIn.of(SecurityContextHolder.getContext().getAuthentication());
    }
}
