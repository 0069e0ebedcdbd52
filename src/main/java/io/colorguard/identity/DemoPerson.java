package io.colorguard.identity;

import java.util.Set;

/** One of the people the demo can be signed in as; the roles hold in every workspace. */
public record DemoPerson(String userName, String displayName, Set<Role> roles) {

    static final String ISSUER = "demo";

    public DemoPerson {
        roles = Set.copyOf(roles);
    }

    public Person person() {
        return new Person(new PersonId(ISSUER, userName), userName, displayName);
    }

    /** The API token that stands for this person in the demo, from this machine only (IDN-4). */
    public String token() {
        return "demo-" + userName;
    }
}
