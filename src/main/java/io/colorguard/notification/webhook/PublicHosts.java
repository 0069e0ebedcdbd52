package io.colorguard.notification.webhook;

import io.colorguard.notification.domain.PublicAddress;
import io.colorguard.notification.domain.WebhookRules;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;

/**
 * Finds the addresses of hosts and hands out only public ones (NTF-6). The client connects to
 * exactly what is answered here, so that a name cannot change its meaning between check and call.
 */
class PublicHosts implements DnsResolver {

    private final WebhookRules rules;
    private final DnsResolver names;

    PublicHosts(WebhookRules rules, DnsResolver names) {
        this.rules = rules;
        this.names = names;
    }

    PublicHosts(WebhookRules rules) {
        this(rules, SystemDefaultDnsResolver.INSTANCE);
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        InetAddress[] all = names.resolve(host);
        if (!rules.allows(host) && !Arrays.stream(all).allMatch(PublicAddress::is)) {
            throw new ForbiddenHostException(host);
        }
        return all;
    }

    @Override
    public String resolveCanonicalHostname(String host) throws UnknownHostException {
        return names.resolveCanonicalHostname(host);
    }
}
