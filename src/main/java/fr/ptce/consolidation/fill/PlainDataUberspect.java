package fr.ptce.consolidation.fill;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.apache.velocity.util.introspection.Info;
import org.apache.velocity.util.introspection.UberspectImpl;
import org.apache.velocity.util.introspection.VelMethod;
import org.apache.velocity.util.introspection.VelPropertyGet;
import org.apache.velocity.util.introspection.VelPropertySet;
import org.jspecify.annotations.Nullable;

/**
 * What a template may call: reads of plain data and the formatting tool, nothing else.
 *
 * <p>An allow-list, because Velocity's own deny-list leaves every method of every object of the context callable. Public only because
 * Velocity builds it by name.
 */
public final class PlainDataUberspect extends UberspectImpl {
    private static final Map<Class<?>, Set<String>> ALLOWED = allowed();

    /** Built by Velocity. */
    public PlainDataUberspect() {}

    private static Map<Class<?>, Set<String>> allowed() {
        Map<Class<?>, Set<String>> allowed = new LinkedHashMap<>();
        allowed.put(
                CharSequence.class,
                Set.of(
                        "length",
                        "isEmpty",
                        "isBlank",
                        "contains",
                        "startsWith",
                        "endsWith",
                        "equals",
                        "substring",
                        "trim",
                        "strip",
                        "replace"));
        allowed.put(
                Map.class,
                Set.of("get", "getOrDefault", "containsKey", "size", "isEmpty", "keySet", "values", "entrySet"));
        allowed.put(Collection.class, Set.of("get", "contains", "indexOf", "size", "isEmpty"));
        allowed.put(Map.Entry.class, Set.of("getKey", "getValue"));
        allowed.put(BigDecimal.class, Set.of("signum", "abs", "negate", "compareTo", "equals"));
        allowed.put(Number.class, Set.of("intValue", "longValue", "doubleValue", "compareTo", "equals"));
        allowed.put(Boolean.class, Set.of("equals"));
        allowed.put(
                LocalDate.class,
                Set.of(
                        "getYear",
                        "getMonthValue",
                        "getDayOfMonth",
                        "getDayOfYear",
                        "isBefore",
                        "isAfter",
                        "isEqual",
                        "equals",
                        "compareTo"));
        allowed.put(FrenchFormat.class, Set.of("nombre", "pourcent", "date", "jour"));
        return allowed;
    }

    private static boolean allows(Object object, String method) {
        return ALLOWED.entrySet().stream()
                .anyMatch(entry ->
                        entry.getKey().isInstance(object) && entry.getValue().contains(method));
    }

    @Override
    @SuppressWarnings("rawtypes")
    public @Nullable Iterator getIterator(Object object, Info info) {
        if (object instanceof Map<?, ?> map) {
            return map.values().iterator();
        }
        return object instanceof Iterable<?> many ? many.iterator() : null;
    }

    @Override
    public @Nullable VelMethod getMethod(@Nullable Object object, String name, Object[] arguments, Info info) {
        return object != null && allows(object, name) ? super.getMethod(object, name, arguments, info) : null;
    }

    @Override
    public @Nullable VelPropertyGet getPropertyGet(@Nullable Object object, String property, Info info) {
        if (object == null) {
            return null;
        }
        if (object instanceof Map<?, ?>) {
            return new MapRead(property);
        }
        String capital = property.isEmpty() ? "" : Character.toUpperCase(property.charAt(0)) + property.substring(1);
        boolean readable = allows(object, "get" + capital) || allows(object, "is" + capital);
        return readable ? super.getPropertyGet(object, property, info) : null;
    }

    @Override
    public @Nullable VelPropertySet getPropertySet(Object object, String property, Object value, Info info) {
        return null;
    }

    private record MapRead(String key) implements VelPropertyGet {
        @Override
        public @Nullable Object invoke(Object map) {
            return ((Map<?, ?>) map).get(key);
        }

        @Override
        public boolean isCacheable() {
            return true;
        }

        @Override
        public String getMethodName() {
            return "get";
        }
    }
}
