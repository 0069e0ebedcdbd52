package io.colorguard.terraform.hcl;

/** An attribute of a body: {@code name = expression}. */
public record Attribute(String name, Expression expression, Position position, Comments comments) {

    public Attribute(String name, Expression expression) {
        this(name, expression, Position.NONE, Comments.NONE);
    }
}
