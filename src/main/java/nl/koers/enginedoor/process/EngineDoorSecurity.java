package nl.koers.enginedoor.process;

import com.fasterxml.jackson.databind.ObjectMapper;
import nl.koers.organisation.signin.SessionKeeping;
import nl.koers.organisation.signin.ToolSignIn;
import nl.koers.organisation.web.Headers;
import nl.koers.shared.access.CurrentActor;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.transaction.PlatformTransactionManager;

/** Who gets through to what the engine brings along: its REST interface, Cockpit and Admin. */
@Configuration(proxyBeanMethods = false)
class EngineDoorSecurity {

    /** Ten megabytes of files, and what multipart adds. */
    private static final long MOST_BYTES_OF_A_DEPLOYMENT = 11L * 1024 * 1024;

    /** For tools: name and access token, or password, with each request, no session. */
    @Bean
    @Order(20)
    SecurityFilterChain engineRestDoor(
            HttpSecurity http,
            IdentityService identity,
            CurrentActor currentActor,
            ToolSignIn tools,
            PlatformTransactionManager transactions,
            JdbcTemplate jdbc)
            throws Exception {
        tools.addTo(http);
        // a browser that once got the password would send it along with another site's request
        RequestMatcher fromAnotherSite = request -> request.getHeader("Sec-Fetch-Site") != null
                && !request.getHeader("Sec-Fetch-Site").matches("none|same-origin");
        return http.securityMatcher("/engine-rest", "/engine-rest/**")
                .authorizeHttpRequests(requests -> requests.requestMatchers(fromAnotherSite)
                        .denyAll()
                        .anyRequest()
                        .access(EngineDoors.rest()))
                .addFilterAfter(new BoundedQuestions(), AuthorizationFilter.class)
                .addFilterAfter(new BoundedStatements(transactions, jdbc), AuthorizationFilter.class)
                .addFilterAfter(new EngineRestIdentity(identity, currentActor), AuthorizationFilter.class)
                .addFilterAfter(new BoundedBody(MOST_BYTES_OF_A_DEPLOYMENT), AuthorizationFilter.class)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .headers(Headers::forData)
                .build();
    }

    /**
     * In the session of the interface. The webapps bring their own protection against forged requests and their own
     * content security policy, which fit their pages.
     */
    @Bean
    @Order(30)
    SecurityFilterChain cockpitAndAdminDoor(
            HttpSecurity http,
            SessionKeeping sessions,
            ManagementService management,
            RuntimeService runtime,
            HistoryService history,
            CurrentActor currentActor,
            ObjectMapper json,
            PlatformTransactionManager transactions,
            JdbcTemplate jdbc,
            @Value("${koers.models.mask-below:5}") int maskBelow)
            throws Exception {
        PathPatternRequestMatcher.Builder paths = PathPatternRequestMatcher.withDefaults();
        RequestMatcher api = paths.matcher("/camunda/api/**");
        // the webapps lead to Welcome, and so to here, when somebody leaves them
        RequestMatcher start = new OrRequestMatcher(
                paths.matcher("/camunda"),
                paths.matcher("/camunda/"),
                paths.matcher("/camunda/app"),
                paths.matcher("/camunda/app/"),
                paths.matcher("/camunda/app/welcome/**"));
        sessions.addTo(http);
        return http.securityMatcher("/camunda", "/camunda/**")
                .authorizeHttpRequests(requests -> requests.requestMatchers(
                                "/camunda/api/admin/setup/**", "/camunda/app/*/*/setup/**", "/camunda/app/*/*/setup")
                        .denyAll()
                        .anyRequest()
                        .access(EngineDoors.webapps()))
                .exceptionHandling(refused -> refused.defaultAuthenticationEntryPointFor(
                                new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED), api)
                        .defaultAuthenticationEntryPointFor(
                                new LoginUrlAuthenticationEntryPoint("/login"), request -> true)
                        .defaultAccessDeniedHandlerFor(
                                (request, response, e) -> response.sendRedirect(request.getContextPath() + "/"), start)
                        .defaultAccessDeniedHandlerFor(new AccessDeniedHandlerImpl(), request -> true))
                // in this order: what follows answers to what came before
                .addFilterAfter(new CockpitToken(), AuthorizationFilter.class)
                .addFilterAfter(new BoundedQuestions(), AuthorizationFilter.class)
                .addFilterAfter(new NotFoundAlike(), AuthorizationFilter.class)
                .addFilterAfter(
                        new OwnOnly(management, runtime, history, currentActor, json), AuthorizationFilter.class)
                .addFilterAfter(new RepairsOnly(json), AuthorizationFilter.class)
                .addFilterAfter(new MaskedNumbers(currentActor, json, maskBelow), AuthorizationFilter.class)
                .addFilterAfter(new BoundedStatements(transactions, jdbc), AuthorizationFilter.class)
                .csrf(AbstractHttpConfigurer::disable)
                .headers(Headers::forEnginePages)
                .build();
    }
}
