package io.colorguard.terraform.bundle;

import java.util.List;

/**
 * A file of the bundle: where it goes, and the pieces that it is put together from.
 *
 * @param flags whose blocks are its second, third … piece; none in files that hold no flags
 */
record BundleFile(String path, List<Piece> pieces, List<String> flags) {

    BundleFile {
        pieces = List.copyOf(pieces);
        flags = List.copyOf(flags);
    }

    static BundleFile of(String path, Piece piece) {
        return new BundleFile(path, List.of(piece), List.of());
    }

    int bytes() {
        return pieces.stream().mapToInt(Piece::length).sum();
    }
}
