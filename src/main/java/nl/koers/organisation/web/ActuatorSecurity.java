package nl.koers.organisation.web;

import nl.koers.organisation.signin.ToolSignIn;
import nl.koers.shared.access.Role;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.web.PathPatternRequestMatcherBuilderFactoryBean;
import org.springframework.security.web.SecurityFilterChain;

/**
 * Health is for everybody (a load balancer asks), figures for administrators. The one thing that can be started here is
 * putting all dossiers under another master key.
 */
@Configuration(proxyBeanMethods = false)
class ActuatorSecurity {

    /** A pattern means the address as the browser sent it, whichever servlet will answer. */
    @Bean
    PathPatternRequestMatcherBuilderFactoryBean requestMatchers() {
        return new PathPatternRequestMatcherBuilderFactoryBean();
    }

    @Bean
    @Order(10)
    SecurityFilterChain actuatorDoor(HttpSecurity http, ToolSignIn tools) throws Exception {
        tools.addTo(http);
        return http.securityMatcher("/actuator", "/actuator/**")
                .authorizeHttpRequests(
                        requests -> requests.requestMatchers(HttpMethod.GET, "/actuator/health", "/actuator/health/*")
                                .permitAll()
                                .requestMatchers(HttpMethod.GET, "/actuator", "/actuator/**")
                                .hasRole(Role.ADMINISTRATOR.name())
                                .requestMatchers(HttpMethod.POST, "/actuator/masterkey")
                                .hasRole(Role.ADMINISTRATOR.name())
                                .anyRequest()
                                .denyAll())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .headers(Headers::forData)
                .build();
    }
}
