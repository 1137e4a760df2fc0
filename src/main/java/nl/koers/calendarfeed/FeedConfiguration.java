package nl.koers.calendarfeed;

import nl.koers.organisation.web.Headers;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;

/** The door of the calendars: to read only, no session, no cookie; the address itself is the secret. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(FeedSettings.class)
class FeedConfiguration {

    @Bean
    @Order(40)
    SecurityFilterChain feedDoorSecurity(HttpSecurity http) throws Exception {
        return http.securityMatcher("/feed", "/feed/**")
                .authorizeHttpRequests(requests -> requests.requestMatchers(HttpMethod.GET, "/feed/**")
                        .permitAll()
                        .requestMatchers(HttpMethod.HEAD, "/feed/**")
                        .permitAll()
                        .anyRequest()
                        .denyAll())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .headers(Headers::forData)
                .build();
    }
}
