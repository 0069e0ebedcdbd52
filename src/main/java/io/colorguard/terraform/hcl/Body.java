package io.colorguard.terraform.hcl;

import java.util.List;
import java.util.Optional;

/** The contents of a file of variables: its attributes in the order in which they stand. */
public record Body(List<Attribute> attributes) {

    public Body {
        attributes = List.copyOf(attributes);
    }

    public Optional<Attribute> find(String name) {
        return attributes.stream().filter(attribute -> attribute.name().equals(name)).findFirst();
    }
}
