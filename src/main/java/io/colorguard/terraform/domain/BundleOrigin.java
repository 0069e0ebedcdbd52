package io.colorguard.terraform.domain;

/** What the portal knows of a hash that somebody says was applied in an environment (DEP-2). */
public sealed interface BundleOrigin {

    /**
     * An export carried it.
     *
     * @param index names what the stack of the environment held
     */
    record Exported(int export, String index) implements BundleOrigin {}

    /** Exports carried it, for other stacks alone. */
    record Elsewhere() implements BundleOrigin {}

    /** No export ever carried it. */
    record Unknown() implements BundleOrigin {}
}
