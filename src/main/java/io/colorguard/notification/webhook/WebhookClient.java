package io.colorguard.notification.webhook;

import io.colorguard.notification.domain.Receipt;
import io.colorguard.notification.domain.WebhookRules;
import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.util.Map;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.SocketConfig;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.apache.hc.core5.util.Timeout;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Posts to addresses that administrators entered: only to public hosts, following no redirect,
 * through no proxy, reading no more than the status (NTF-6).
 */
@Component
class WebhookClient {

    private static final Logger LOG = LoggerFactory.getLogger(WebhookClient.class);
    private static final Timeout TO_CONNECT = Timeout.ofSeconds(3);
    private static final Timeout TO_ANSWER = Timeout.ofSeconds(10);
    private static final int AT_ONCE = 16;
    private static final int SUCCESS = 200;
    private static final int REDIRECT = 300;
    private static final int GONE = 410;

    private final CloseableHttpClient http;

    @Autowired
    WebhookClient(WebhookRules rules) {
        this(new PublicHosts(rules));
    }

    WebhookClient(PublicHosts hosts) {
        var connections =
                PoolingHttpClientConnectionManagerBuilder.create()
                        .setDnsResolver(hosts)
                        .setMaxConnTotal(AT_ONCE)
                        .setMaxConnPerRoute(AT_ONCE)
                        .setDefaultConnectionConfig(
                                ConnectionConfig.custom()
                                        .setConnectTimeout(TO_CONNECT)
                                        .setSocketTimeout(TO_ANSWER)
                                        .build())
                        .setDefaultSocketConfig(
                                SocketConfig.custom().setSoTimeout(TO_ANSWER).build())
                        .build();
        this.http =
                HttpClients.custom()
                        .setConnectionManager(connections)
                        .setDefaultRequestConfig(
                                RequestConfig.custom().setResponseTimeout(TO_ANSWER).build())
                        .setUserAgent("Colorguard")
                        .disableRedirectHandling()
                        .disableAutomaticRetries()
                        .disableCookieManagement()
                        .disableAuthCaching()
                        .build();
    }

    Receipt post(String url, Map<String, String> headers, String body) {
        HttpPost post = new HttpPost(url);
        headers.forEach(post::setHeader);
        post.setEntity(new StringEntity(body, ContentType.APPLICATION_JSON));
        try {
            return http.execute(post, WebhookClient::receipt);
        } catch (ForbiddenHostException e) {
            return new Receipt.Hopeless("notification.answer.private");
        } catch (IOException e) {
            LOG.info("a webhook does not answer", e);
            return new Receipt.Failed(e.getClass().getSimpleName());
        }
    }

    private static Receipt receipt(ClassicHttpResponse answer) {
        int status = answer.getCode();
        String words = "HTTP " + status;
        if (status >= SUCCESS && status < REDIRECT) {
            return new Receipt.Delivered(words);
        }
        return status == GONE ? new Receipt.Hopeless(words) : new Receipt.Failed(words);
    }

    @PreDestroy
    void close() throws IOException {
        http.close();
    }
}
