package nl.koers.enginedoor.process;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterRegistration;
import jakarta.servlet.ServletContext;
import java.net.URI;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.admin.impl.web.AdminApplication;
import org.camunda.bpm.admin.impl.web.bootstrap.AdminContainerBootstrap;
import org.camunda.bpm.cockpit.impl.web.CockpitApplication;
import org.camunda.bpm.cockpit.impl.web.bootstrap.CockpitContainerBootstrap;
import org.camunda.bpm.engine.rest.filter.EmptyBodyFilter;
import org.camunda.bpm.spring.boot.starter.property.CamundaBpmProperties;
import org.camunda.bpm.webapp.impl.engine.EngineRestApplication;
import org.camunda.bpm.webapp.impl.security.auth.AuthenticationFilter;
import org.camunda.bpm.webapp.impl.security.filter.CsrfPreventionFilter;
import org.camunda.bpm.webapp.impl.security.filter.SessionCookieFilter;
import org.camunda.bpm.webapp.impl.security.filter.headersec.HttpHeaderSecurityFilter;
import org.camunda.bpm.webapp.impl.security.filter.util.HttpSessionMutexListener;
import org.camunda.bpm.webapp.impl.util.ServletContextUtil;
import org.glassfish.jersey.servlet.ServletContainer;
import org.glassfish.jersey.servlet.ServletProperties;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.ServletContextInitializer;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Brings in Cockpit, instead of the starter's configuration, which brings in all of the engine's web pages.
 *
 * <p>Tasklist is not there: it would show forms without regard to what is told information. Neither is Admin, since people
 * and organisations are administered in Koers, nor Welcome, nor the way to the set-up page. Of Admin's interface Cockpit
 * itself needs the part that says who is signed in.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class CockpitSetUp implements ServletContextInitializer, WebMvcConfigurer {

    static final String PATH = "/camunda";

    private static final String FILES = "classpath:/META-INF/resources/webjars/camunda";
    private static final EnumSet<DispatcherType> REQUEST = EnumSet.of(DispatcherType.REQUEST);

    private final CamundaBpmProperties properties;
    private final String publicUrl;

    CockpitSetUp(CamundaBpmProperties properties, @Value("${koers.public-url:}") String publicUrl) {
        this.properties = properties;
        this.publicUrl = publicUrl;
    }

    @Override
    public void onStartup(ServletContext context) {
        ServletContextUtil.setAppPath(PATH, context);
        context.addListener(new CockpitContainerBootstrap());
        context.addListener(new AdminContainerBootstrap());
        context.addListener(new HttpSessionMutexListener());

        filter(context.addFilter("Cockpit sign-on", new CockpitSignOn()));
        filter(context, "Cockpit authentication", AuthenticationFilter.class);
        filter(context, "Cockpit rules", CockpitRules.class)
                .setInitParameter("configFile", properties.getWebapp().getSecurityConfigFile());
        filter(context, "Cockpit CSRF", CsrfPreventionFilter.class).setInitParameters(cookieAndOrigin());
        filter(context, "Cockpit cookie", SessionCookieFilter.class).setInitParameters(cookie());
        filter(context, "Cockpit headers", HttpHeaderSecurityFilter.class)
                .setInitParameters(properties.getWebapp().getHeaderSecurity().getInitParams());
        filter(context.addFilter("Cockpit sign-out", new CockpitSignOut()));
        filter(context, "Cockpit pages", CockpitPages.class);
        filter(context, "Cockpit empty body", EmptyBodyFilter.class);

        api(context, "cockpit", CockpitApplication.class);
        api(context, "admin", AdminApplication.class);
        api(context, "engine", EngineRestApplication.class);
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        for (String part : new String[] {"/lib/", "/assets/", "/app/cockpit/"}) {
            registry.addResourceHandler(PATH + part + "**").addResourceLocations(FILES + part);
        }
    }

    private static FilterRegistration filter(ServletContext context, String name, Class<? extends Filter> type) {
        return filter(context.addFilter(name, type));
    }

    private static FilterRegistration filter(FilterRegistration.Dynamic registration) {
        registration.addMappingForUrlPatterns(REQUEST, true, PATH + "/api/*", PATH + "/app/*");
        return registration;
    }

    private static void api(ServletContext context, String name, Class<?> application) {
        var servlet = context.addServlet("Cockpit API " + name, ServletContainer.class);
        servlet.addMapping(PATH + "/api/" + name + "/*");
        servlet.setInitParameter(ServletProperties.JAXRS_APPLICATION_CLASS, application.getName());
    }

    private Map<String, String> cookie() {
        return Map.of("enableSecureCookie", String.valueOf(publicUrl.startsWith("https:")));
    }

    private Map<String, String> cookieAndOrigin() {
        var parameters = new HashMap<>(cookie());
        if (!publicUrl.isEmpty()) {
            var url = URI.create(publicUrl);
            parameters.put("targetOrigin", url.getScheme() + "://" + url.getAuthority());
        }
        return parameters;
    }
}
