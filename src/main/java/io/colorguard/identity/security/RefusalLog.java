package io.colorguard.identity.security;

import io.colorguard.identity.CurrentUser;
import io.colorguard.identity.Person;
import io.colorguard.shared.Outcome;
import io.colorguard.shared.Refusal;
import io.colorguard.shared.Refusal.Kind;
import io.colorguard.shared.WorkspaceKey;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Collectors;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.aop.Advisor;
import org.springframework.aop.support.DefaultPointcutAdvisor;
import org.springframework.aop.support.StaticMethodMatcherPointcut;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Role;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.stereotype.Service;

/**
 * Writes into the log whom a service refused what, and by which rule (SEC-3). Every door leads
 * through the services, so that this one place sees them all.
 */
@Configuration(proxyBeanMethods = false)
@Role(BeanDefinition.ROLE_INFRASTRUCTURE)
class RefusalLog {

    private static final Logger LOG = LoggerFactory.getLogger(RefusalLog.class);

    /** Whoever asks for a workspace that they may not see may be looking for one (IDN-3). */
    private static final String FOREIGN = "workspace.refusal.missing";

    @Bean
    @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
    static Advisor refusalsAreLogged(ObjectProvider<CurrentUser> user) {
        MethodInterceptor watch =
                call -> {
                    Object answer = call.proceed();
                    if (answer instanceof Outcome.Refused<?> refused) {
                        refused.reasons().stream()
                                .filter(RefusalLog::isOfAccess)
                                .findFirst()
                                .ifPresent(reason -> log(user.getObject(), call, reason));
                    }
                    return answer;
                };
        return new DefaultPointcutAdvisor(new Services(), watch);
    }

    private static boolean isOfAccess(Refusal reason) {
        return reason.kind() == Kind.FORBIDDEN
                || reason.kind() == Kind.STEP_UP
                || reason.messageKey().equals(FOREIGN);
    }

    private static void log(CurrentUser user, MethodInvocation call, Refusal reason) {
        Method method = call.getMethod();
        LOG.info(
                "Refused: {} ({}), {}.{}({}), rule {}",
                user.find().map(Person::userName).orElse("nobody"),
                user.source(),
                method.getDeclaringClass().getSimpleName(),
                method.getName(),
                Arrays.stream(call.getArguments())
                        .map(RefusalLog::name)
                        .collect(Collectors.joining(", ")),
                reason.rule());
    }

    /** What names an object; contents are no business of the log. */
    private static String name(@Nullable Object argument) {
        return switch (argument) {
            case WorkspaceKey key -> key.value();
            case UUID id -> id.toString();
            case Enum<?> word -> word.name();
            case Number number -> number.toString();
            case Record id when isName(id) -> id.toString();
            case null, default -> "…";
        };
    }

    private static boolean isName(Record it) {
        String type = it.getClass().getSimpleName();
        return type.endsWith("Id") || type.endsWith("Key");
    }

    /** The calls of services that may refuse. */
    private static final class Services extends StaticMethodMatcherPointcut {

        @Override
        public boolean matches(Method method, Class<?> target) {
            return method.getReturnType() == Outcome.class
                    && target.getPackageName().startsWith("io.colorguard.")
                    && AnnotatedElementUtils.hasAnnotation(target, Service.class);
        }
    }
}
