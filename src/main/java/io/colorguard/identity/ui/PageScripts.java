package io.colorguard.identity.ui;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import io.colorguard.identity.security.ContentPolicy;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Component;

/** Has a page's own scripts carry the number by which the browser knows them (SEC-1). */
@Component
class PageScripts implements VaadinServiceInitListener {

    private final ContentPolicy policy;

    PageScripts(ContentPolicy policy) {
        this.policy = policy;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        boolean production = event.getSource().getDeploymentConfiguration().isProductionMode();
        event.addIndexHtmlRequestListener(production ? PageScripts::mark : this::letRun);
    }

    private static void mark(IndexHtmlResponse page) {
        String number = ContentPolicy.number(request(page));
        page.getDocument().select("script").attr("nonce", number);
    }

    private void letRun(IndexHtmlResponse page) {
        policy.letAllRun(page.getVaadinResponse()::setHeader);
    }

    private static HttpServletRequest request(IndexHtmlResponse page) {
        return ((VaadinServletRequest) page.getVaadinRequest()).getHttpServletRequest();
    }
}
