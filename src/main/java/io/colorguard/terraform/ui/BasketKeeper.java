package io.colorguard.terraform.ui;

import io.colorguard.terraform.ui.KeptBaskets.Kept;
import io.colorguard.terraform.ui.KeptBaskets.Owner;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Keeps one tab's basket under the id in its address. */
final class BasketKeeper {

    private final Owner owner;
    private final Supplier<Optional<String>> read;
    private final Consumer<String> write;
    private final KeptBaskets baskets = KeptBaskets.ofSession();

    /**
     * @param read the id in the address
     * @param write puts an id into the address; an empty one takes it out
     */
    BasketKeeper(Owner owner, Supplier<Optional<String>> read, Consumer<String> write) {
        this.owner = owner;
        this.read = read;
        this.write = write;
    }

    Owner owner() {
        return owner;
    }

    Optional<Kept> kept() {
        return read.get().flatMap(id -> baskets.find(id, owner));
    }

    void keep(Kept kept) {
        write.accept(baskets.keep(read.get(), kept));
    }

    /** Forgets what was kept of the basket and is no longer in it. */
    void follow(Basket basket) {
        kept().map(basket::stillIn).ifPresent(this::keep);
    }

    void forget() {
        read.get().ifPresent(baskets::drop);
        write.accept("");
    }
}
