package nl.koers.organisation.ui.signin;

import com.vaadin.flow.spring.security.RequestUtil;
import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import jakarta.servlet.DispatcherType;
import nl.koers.organisation.signin.SecondStep;
import nl.koers.organisation.signin.SessionKeeping;
import nl.koers.organisation.web.Headers;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.SessionManagementConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.csrf.CsrfException;

/** Everything that is not one of the other doors: the views, behind the sign-in page. */
@Configuration(proxyBeanMethods = false)
class ViewSecurity {

    @Bean
    @Order(100)
    SecurityFilterChain viewsDoor(
            HttpSecurity http,
            SessionKeeping sessions,
            SecondStep secondStep,
            ProviderDoor provider,
            RequestUtil vaadinRequests)
            throws Exception {
        sessions.addTo(http);
        provider.addTo(http);
        var otherwise = new AccessDeniedHandlerImpl();
        return http.authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR)
                        .permitAll()
                        // pages and scripts of libraries, served from the class path without being asked for
                        .requestMatchers("/webjars/**", "/plugin/**", "/camunda-welcome/**")
                        .denyAll())
                .with(VaadinSecurityConfigurer.vaadin(), vaadin -> vaadin.loginView(SignInView.class, "/login")
                        .enableCsrfConfiguration(false))
                .with(new SecondStepDoor(secondStep, sessions), step -> {})
                // Vaadin has its own token in each of its requests; the sign-in form carries Spring's
                .csrf(csrf -> csrf.ignoringRequestMatchers(vaadinRequests::isFrameworkInternalRequest))
                .sessionManagement(session ->
                        session.sessionFixation(SessionManagementConfigurer.SessionFixationConfigurer::changeSessionId))
                .logout(logout -> logout.deleteCookies("JSESSIONID", "XSRF-TOKEN"))
                .exceptionHandling(refused -> refused.accessDeniedHandler((request, response, reason) -> {
                    if (reason instanceof CsrfException
                            && request.getServletPath().matches("/login|/second-factor")) {
                        // the page was open longer than its session
                        response.sendRedirect(request.getContextPath() + "/login");
                    } else {
                        otherwise.handle(request, response, reason);
                    }
                }))
                .headers(Headers::forViews)
                .build();
    }
}
