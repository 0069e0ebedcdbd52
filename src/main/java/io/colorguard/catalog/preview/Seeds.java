package io.colorguard.catalog.preview;

import io.colorguard.catalog.domain.FlagKey;
import io.colorguard.shared.ContentHash;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/**
 * What decides which keys share a bucket. FME draws its own when a flag is created and tells
 * nobody, so a preview shows the right shares and the right movements, but not which person is in
 * them.
 *
 * @param buckets seed of the rules' buckets, not 0
 * @param allocation seed of the traffic allocation, not 0
 */
public record Seeds(int buckets, int allocation) {

    /** Seeds that stay the same for a flag, so that its previews do. */
    public static Seeds of(FlagKey flag) {
        var hash = ContentHash.of(flag.value().getBytes(StandardCharsets.UTF_8));
        var bytes = ByteBuffer.wrap(HexFormat.of().parseHex(hash.value()));
        return new Seeds(bytes.getInt() | 1, bytes.getInt() | 1);
    }
}
