package nl.koers.enginedoor.process;

import jakarta.servlet.FilterConfig;
import jakarta.servlet.ServletException;
import org.camunda.bpm.spring.boot.starter.property.CamundaBpmProperties;
import org.camunda.bpm.spring.boot.starter.webapp.filter.ResourceLoadingProcessEnginesFilter;
import org.springframework.web.context.support.WebApplicationContextUtils;

/**
 * Serves the start pages of Cockpit and Admin, and never sends anybody to the engine's set-up page: with nobody in its
 * administrators' group, that page would make an administrator of whoever asks (CVE-2026-77226).
 */
public class CockpitPages extends ResourceLoadingProcessEnginesFilter {

    @Override
    public void init(FilterConfig config) throws ServletException {
        super.init(config);
        var context = WebApplicationContextUtils.getRequiredWebApplicationContext(config.getServletContext());
        setResourceLoader(context);
        setWebappProperty(context.getBean(CamundaBpmProperties.class).getWebapp());
    }

    @Override
    protected boolean needsInitialUser(String engineName) {
        return false;
    }
}
