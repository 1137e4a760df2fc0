package nl.koers.enginedoor.process;

import jakarta.servlet.FilterConfig;
import jakarta.servlet.ServletException;
import org.camunda.bpm.spring.boot.starter.property.CamundaBpmProperties;
import org.camunda.bpm.spring.boot.starter.webapp.filter.ResourceLoadingSecurityFilter;
import org.springframework.web.context.support.WebApplicationContextUtils;

/** The webapps' own rules (a user opens only the applications that he has a right to), behind those of Koers. */
public class CockpitRules extends ResourceLoadingSecurityFilter {

    @Override
    public void init(FilterConfig config) throws ServletException {
        var context = WebApplicationContextUtils.getRequiredWebApplicationContext(config.getServletContext());
        setResourceLoader(context);
        setWebappProperty(context.getBean(CamundaBpmProperties.class).getWebapp());
        super.init(config);
    }
}
