package io.colorguard.catalog.domain;

import io.colorguard.shared.Refusal;
import java.util.ArrayList;
import java.util.List;

/**
 * A search of the list that a person keeps under a name of their own (CAT-5).
 *
 * @param address the filters and the order as the parameters of an address
 */
public record SavedView(String name, String address) {

    /** A person keeps so many in a workspace. */
    public static final int MOST = 20;

    /** Longest name. */
    public static final int LONGEST_NAME = 40;

    private static final int LONGEST_ADDRESS = 2_000;

    /** Parameters as browsers write them; nothing that could lead elsewhere. */
    private static final String PARAMETERS =
            "[a-z]+=[A-Za-z0-9%._~*+!'(),-]*(&[a-z]+=[A-Za-z0-9%._~*+!'(),-]*)*";

    /** What is wrong with it; empty where it can be kept. */
    public List<Refusal> check() {
        List<Refusal> reasons = new ArrayList<>();
        if (!Naming.isName(name) || name.length() > LONGEST_NAME) {
            reasons.add(
                    Refusal.invalid("CAT-5", "catalog.refusal.view.name", "name", LONGEST_NAME));
        }
        if (address.length() > LONGEST_ADDRESS) {
            reasons.add(Refusal.tooLarge("CAT-5", "catalog.refusal.view.long", LONGEST_ADDRESS));
        } else if (!address.matches(PARAMETERS)) {
            reasons.add(Refusal.invalid("CAT-5", "catalog.refusal.view.address", "address"));
        }
        return reasons;
    }
}
