package se.tillit.server.cost;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;

/** Stands between the server and its database, and hears every statement that a thread sends while it is listened to. */
final class HeardStatements implements BeanPostProcessor {

    private static final ThreadLocal<@Nullable List<String>> HEARD = new ThreadLocal<>();

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource source ? around(DataSource.class, source, "") : bean;
    }

    /** Does the work, and keeps what the thread says to the database meanwhile. Answers a list that fills as it goes on. */
    static List<String> during(Work work) throws Exception {
        var heard = new ArrayList<String>();
        HEARD.set(heard);
        try {
            work.run();
        } finally {
            HEARD.remove();
        }
        return heard;
    }

    /** Something that a thread does. */
    @FunctionalInterface
    interface Work {
        /** Does it. */
        void run() throws Exception;
    }

    private static <T> T around(Class<T> type, T target, String sql) {
        var proxy = Proxy.newProxyInstance(
                HeardStatements.class.getClassLoader(),
                new Class<?>[] {type},
                (self, method, arguments) -> call(target, method, arguments, sql));
        return type.cast(proxy);
    }

    private static @Nullable Object call(
            Object target, Method method, @Nullable Object @Nullable [] arguments, String sql) throws Throwable {
        var first = arguments != null && arguments.length > 0 && arguments[0] instanceof String text ? text : sql;
        if (target instanceof Statement && method.getName().startsWith("execute")) {
            note(first);
        }
        Object answer;
        try {
            answer = method.invoke(target, arguments);
        } catch (InvocationTargetException failure) {
            throw failure.getCause();
        }
        return switch (answer) {
            case null -> null;
            case CallableStatement statement -> around(CallableStatement.class, statement, first);
            case PreparedStatement statement -> around(PreparedStatement.class, statement, first);
            case Statement statement -> around(Statement.class, statement, first);
            case Connection connection
            when !method.getName().equals("unwrap") -> around(Connection.class, connection, "");
            default -> answer;
        };
    }

    private static void note(String sql) {
        var heard = HEARD.get();
        if (heard != null) {
            heard.add(sql.strip().replaceAll("\\s+", " "));
        }
    }
}
