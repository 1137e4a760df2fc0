package nl.koers.enginedoor.process;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.admin.impl.web.AdminApplication;
import org.camunda.bpm.cockpit.impl.web.CockpitApplication;
import org.camunda.bpm.engine.rest.impl.CamundaRestResources;
import org.camunda.bpm.webapp.impl.engine.EngineRestApplication;

/** Everything that the engine's interfaces could be asked, read from their own declarations. */
public final class EngineInterface {

    /** @param path with {@code {parameters}}, as in the engine's documentation */
    public record Endpoint(String method, String path) implements Comparable<Endpoint> {

        /** With something in the place of each parameter, which has the form of an id. */
        public String example() {
            return path.replaceAll("\\{[^}]*}", "x1");
        }

        @Override
        public int compareTo(Endpoint other) {
            return Comparator.comparing(Endpoint::path)
                    .thenComparing(Endpoint::method)
                    .compare(this, other);
        }
    }

    private static final int DEEPEST = 6;

    private EngineInterface() {}

    public static Set<Endpoint> rest() {
        return under("/engine-rest", CamundaRestResources.getResourceClasses());
    }

    public static Set<Endpoint> webapps() {
        var all = new TreeSet<Endpoint>();
        all.addAll(under("/camunda/api/engine", new EngineRestApplication().getClasses()));
        all.addAll(under("/camunda/api/cockpit", new CockpitApplication().getClasses()));
        all.addAll(under("/camunda/api/admin", new AdminApplication().getClasses()));
        return all;
    }

    private static Set<Endpoint> under(String base, Collection<Class<?>> resources) {
        var found = new TreeSet<Endpoint>();
        resources.forEach(type -> annotation(hierarchy(type), Path.class)
                .ifPresent(path -> collect(type, base + segment(path.value()), found, 0)));
        return found;
    }

    private static void collect(Class<?> type, String path, Set<Endpoint> found, int depth) {
        for (Method method : type.getMethods()) {
            var declarations = declarations(type, method);
            var here = path
                    + annotation(declarations, Path.class)
                            .map(p -> segment(p.value()))
                            .orElse("");
            var verb = declarations.stream()
                    .flatMap(d -> Arrays.stream(d.getAnnotations()))
                    .map(a -> a.annotationType().getAnnotation(HttpMethod.class))
                    .filter(a -> a != null)
                    .findFirst();
            if (verb.isPresent()) {
                found.add(new Endpoint(verb.get().value(), plain(here)));
            } else if (!here.equals(path) && depth < DEEPEST) {
                collect(method.getReturnType(), here, found, depth + 1);
            }
        }
    }

    /** {@code {name:default}} and {@code {id : .+}} to {@code default} and {@code {id}}. */
    private static String plain(String path) {
        return path.replaceAll("^(/camunda/api/.*?/engine|/camunda/api/cockpit/plugin/[^/]+)/\\{[^}]*}", "$1/default")
                .replaceAll("\\{\\s*(\\w+)[^}]*}", "{$1}")
                .replaceAll("(?<=.)/$", "");
    }

    private static String segment(String path) {
        var trimmed = path.startsWith("/") ? path.substring(1) : path;
        return trimmed.isEmpty() ? "" : "/" + trimmed;
    }

    private static List<Method> declarations(Class<?> type, Method method) {
        return hierarchy(type).stream()
                .map(c -> (Class<?>) c)
                .flatMap(c -> Arrays.stream(c.getDeclaredMethods()))
                .filter(m -> m.getName().equals(method.getName())
                        && Arrays.equals(m.getParameterTypes(), method.getParameterTypes()))
                .toList();
    }

    private static List<Class<?>> hierarchy(Class<?> type) {
        var all = new HashSet<Class<?>>();
        for (Class<?> c = type; c != null; c = c.getSuperclass()) {
            all.add(c);
            addInterfaces(c, all);
        }
        return List.copyOf(all);
    }

    private static void addInterfaces(Class<?> type, Set<Class<?>> all) {
        for (Class<?> parent : type.getInterfaces()) {
            all.add(parent);
            addInterfaces(parent, all);
        }
    }

    private static <A extends Annotation> java.util.Optional<A> annotation(
            List<? extends AnnotatedElement> elements, Class<A> type) {
        return elements.stream()
                .map(e -> e.getAnnotation(type))
                .filter(a -> a != null)
                .findFirst();
    }
}
