package io.colorguard.notification.domain;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;

/**
 * Tells addresses of the public internet from all others: a webhook must not make the portal call
 * its own network (NTF-6).
 */
public final class PublicAddress {

    /** What is set apart for other uses (RFC 6890 and later), beyond what Java itself knows. */
    private static final List<Block> RESERVED =
            List.of(
                    Block.of("0.0.0.0", 8),
                    Block.of("100.64.0.0", 10),
                    Block.of("192.0.0.0", 24),
                    Block.of("192.0.2.0", 24),
                    Block.of("192.88.99.0", 24),
                    Block.of("198.18.0.0", 15),
                    Block.of("198.51.100.0", 24),
                    Block.of("203.0.113.0", 24),
                    Block.of("240.0.0.0", 4),
                    Block.of("fc00::", 7),
                    Block.of("100::", 64),
                    Block.of("2001::", 23),
                    Block.of("2001:db8::", 32),
                    Block.of("3fff::", 20),
                    Block.of("5f00::", 16));

    /** Prefixes behind which an IPv4 address stands, and at which byte. */
    private static final List<Tunnel> TUNNELS =
            List.of(
                    new Tunnel(Block.of("2002::", 16), 2),
                    new Tunnel(Block.of("64:ff9b::", 96), 12),
                    new Tunnel(Block.of("::", 96), 12));

    private PublicAddress() {}

    public static boolean is(InetAddress address) {
        byte[] bytes = address.getAddress();
        boolean apart =
                address.isAnyLocalAddress()
                        || address.isLoopbackAddress()
                        || address.isLinkLocalAddress()
                        || address.isSiteLocalAddress()
                        || address.isMulticastAddress()
                        || RESERVED.stream().anyMatch(block -> block.holds(bytes));
        return !apart
                && TUNNELS.stream()
                        .filter(tunnel -> tunnel.prefix().holds(bytes))
                        .allMatch(tunnel -> is(tunnel.inner(bytes)));
    }

    private record Tunnel(Block prefix, int at) {

        InetAddress inner(byte[] address) {
            return address(Arrays.copyOfRange(address, at, at + 4));
        }
    }

    private record Block(byte[] start, int bits) {

        static Block of(String start, int bits) {
            try {
                return new Block(InetAddress.getByName(start).getAddress(), bits);
            } catch (UnknownHostException e) {
                throw new IllegalStateException(e);
            }
        }

        boolean holds(byte[] address) {
            if (address.length != start.length) {
                return false;
            }
            for (int bit = 0; bit < bits; bit++) {
                int mask = 0x80 >> (bit % 8);
                if ((address[bit / 8] & mask) != (start[bit / 8] & mask)) {
                    return false;
                }
            }
            return true;
        }
    }

    private static InetAddress address(byte[] bytes) {
        try {
            return InetAddress.getByAddress(bytes);
        } catch (UnknownHostException e) {
            throw new IllegalStateException(e);
        }
    }
}
