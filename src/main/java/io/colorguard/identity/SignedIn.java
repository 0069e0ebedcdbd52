package io.colorguard.identity;

import io.colorguard.identity.CurrentUser.Source;
import java.util.Collection;
import java.util.List;
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
 */
public record SignedIn(Person person, Source source, @Nullable String address)
        implements Authentication {

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
