package io.colorguard;

import io.colorguard.identity.Tenancy;
import io.colorguard.shared.WorkspaceId;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** How a test reaches what stands behind the doors of workspaces, without passing one. */
public final class Inside {

    private Inside() {}

    /** The port, each of its calls in a transaction of the workspace that the call names. */
    public static <T> T of(ApplicationContext portal, Class<T> port) {
        T bean = portal.getBean(port);
        Tenancy tenancy = portal.getBean(Tenancy.class);
        return port.cast(
                Proxy.newProxyInstance(
                        port.getClassLoader(),
                        new Class<?>[] {port},
                        (_, method, args) -> {
                            Optional<WorkspaceId> workspace = named(args, 2);
                            return workspace.isEmpty()
                                    ? call(bean, method, args)
                                    : tenancy.inside(
                                            workspace.get(), () -> call(bean, method, args));
                        }));
    }

    /** The rows of all workspaces, as the role has them that owns the tables. */
    public static JdbcClient owner(ApplicationContext portal) {
        Environment settings = portal.getEnvironment();
        return JdbcClient.create(
                new DriverManagerDataSource(
                        settings.getRequiredProperty("spring.flyway.url"),
                        settings.getRequiredProperty("spring.flyway.user"),
                        ""));
    }

    private static Optional<WorkspaceId> named(Object @Nullable [] values, int depth) {
        if (values == null || depth < 0) {
            return Optional.empty();
        }
        return Stream.concat(
                        Arrays.stream(values)
                                .filter(WorkspaceId.class::isInstance)
                                .map(WorkspaceId.class::cast),
                        Arrays.stream(values)
                                .filter(Record.class::isInstance)
                                .flatMap(it -> named(components(it), depth - 1).stream()))
                .findFirst();
    }

    private static Object[] components(Object value) {
        return Arrays.stream(value.getClass().getRecordComponents())
                .map(component -> component(value, component))
                .toArray();
    }

    private static @Nullable Object component(Object value, RecordComponent component) {
        Method accessor = component.getAccessor();
        accessor.setAccessible(true);
        return call(value, accessor, null);
    }

    private static @Nullable Object call(
            Object bean, Method method, @Nullable Object @Nullable [] arguments) {
        try {
            return method.invoke(bean, arguments);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(e.getCause());
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
