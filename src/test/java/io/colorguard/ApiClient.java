package io.colorguard;

import org.springframework.boot.web.servlet.AbstractFilterRegistrationBean;
import org.springframework.boot.web.servlet.DelegatingFilterProxyRegistrationBean;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.web.servlet.ServletContextInitializerBeans;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.DefaultMockMvcBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** Sends requests through every filter of the portal, without a network. */
public final class ApiClient {

    private ApiClient() {}

    /** A client that does not say who it is. */
    public static MockMvcTester anonymous(WebApplicationContext portal) {
        return MockMvcTester.create(builder(portal).build());
    }

    /** A client that carries the token of this person of the demo. */
    public static MockMvcTester as(String userName, WebApplicationContext portal) {
        return MockMvcTester.create(
                builder(portal)
                        .defaultRequest(
                                MockMvcRequestBuilders.get("/")
                                        .header(
                                                HttpHeaders.AUTHORIZATION,
                                                "Bearer demo-" + userName))
                        .build());
    }

    private static DefaultMockMvcBuilder builder(WebApplicationContext portal) {
        DefaultMockMvcBuilder builder = MockMvcBuilders.webAppContextSetup(portal);
        new ServletContextInitializerBeans(
                        portal,
                        FilterRegistrationBean.class,
                        DelegatingFilterProxyRegistrationBean.class)
                .stream()
                        .filter(AbstractFilterRegistrationBean.class::isInstance)
                        .map(bean -> ((AbstractFilterRegistrationBean<?>) bean).getFilter())
                        .forEach(builder::addFilters);
        return builder;
    }
}
