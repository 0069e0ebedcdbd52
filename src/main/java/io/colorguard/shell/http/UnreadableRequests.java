package io.colorguard.shell.http;

import org.apache.catalina.Container;
import org.apache.catalina.core.StandardHost;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/** Has requests that the web server itself cannot read answered in the portal's words. */
@Configuration(proxyBeanMethods = false)
class UnreadableRequests {

    @Bean
    WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> unreadableRequestsAnswered(
            ProblemTexts texts, JsonMapper json) {
        return factory ->
                factory.addContextCustomizers(context -> {
                    Container host = context.getParent();
                    host.getPipeline().addValve(new UnreadableRequestValve(texts, json));
                    if (host instanceof StandardHost standard) {
                        standard.setErrorReportValveClass(UnreadableRequestValve.class.getName());
                    }
                });
    }
}
