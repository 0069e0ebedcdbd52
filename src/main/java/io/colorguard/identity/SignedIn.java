package io.colorguard.identity;

import io.colorguard.identity.CurrentUser.Source;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;

/**
 * A person who has proved who they are, as the security context carries them.
 *
 * <p>It holds no authorities: roles belong to a workspace and are asked of {@link CurrentUser} each
 * time, so that a role taken away is gone with the next click.
 *
 * @param address the request's address at the time of signing in, where there was one
 * @param signOn how they proved it, null where only a token did
 * @param scopes what an API client may do; a person's are empty
 */
public record SignedIn(
        Person person,
        Source source,
        @Nullable String address,
        @Nullable SignOn signOn,
        Set<Scope> scopes)
        implements Authentication {

    public SignedIn {
        scopes = Set.copyOf(scopes);
    }

    /** Whom an authentication stands for, whichever sign-on made it. */
    public static Optional<SignedIn> of(@Nullable Authentication authentication) {
        if (authentication instanceof SignedIn signedIn) {
            return Optional.of(signedIn);
        }
        return authentication != null && authentication.getPrincipal() instanceof Proved proved
                ? Optional.of(proved.signedIn())
                : Optional.empty();
    }

    /** The principal of a library's own authentication, which knows whom it stands for here. */
    public interface Proved {

        SignedIn signedIn();
    }

    /** Somebody before the portal's pages. */
    public static SignedIn onPage(Person person, @Nullable String address, SignOn signOn) {
        return new SignedIn(person, Source.BROWSER, address, signOn, Set.of());
    }

    /** Somebody's program, which a token lets in. */
    public static SignedIn byToken(Person person, Set<Scope> scopes, @Nullable String address) {
        return new SignedIn(person, Source.API, address, null, scopes);
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return List.of();
    }

    @Override
    public @Nullable Object getCredentials() {
        return null;
    }

    @Override
    public @Nullable Object getDetails() {
        return null;
    }

    @Override
    public Object getPrincipal() {
        return person;
    }

    @Override
    public boolean isAuthenticated() {
        return true;
    }

    @Override
    public void setAuthenticated(boolean authenticated) {
        throw new IllegalArgumentException("sign out instead");
    }

    @Override
    public String getName() {
        return person.userName();
    }
}
