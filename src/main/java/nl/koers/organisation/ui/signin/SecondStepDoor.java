package nl.koers.organisation.ui.signin;

import com.vaadin.flow.spring.security.VaadinSavedRequestAwareAuthenticationSuccessHandler;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import nl.koers.organisation.signin.SecondFactorNeededException;
import nl.koers.organisation.signin.SecondStep;
import nl.koers.organisation.signin.SecondStepFilter;
import nl.koers.organisation.signin.SessionKeeping;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;

/**
 * The way from the sign-in form over the second step to where somebody wanted to go. Takes part in the configuration
 * after Vaadin's own, which makes the form and knows the way onward.
 */
class SecondStepDoor extends AbstractHttpConfigurer<SecondStepDoor, HttpSecurity> {

    private final SecondStep step;
    private final SessionKeeping sessions;

    SecondStepDoor(SecondStep step, SessionKeeping sessions) {
        this.step = step;
        this.sessions = sessions;
    }

    @Override
    public void init(HttpSecurity http) throws Exception {
        http.formLogin(form -> form.failureHandler(this::passwordNotEnough));
    }

    @Override
    public void configure(HttpSecurity http) {
        var onward = http.getSharedObject(VaadinSavedRequestAwareAuthenticationSuccessHandler.class);
        var filter = new SecondStepFilter(step);
        filter.setSessionAuthenticationStrategy(http.getSharedObject(SessionAuthenticationStrategy.class));
        filter.setAuthenticationSuccessHandler((request, response, authentication) -> {
            sessions.startAnew(request, authentication);
            if (request.getSession().getAttribute(SecondStep.NEW_RECOVERY_CODES) != null) {
                response.sendRedirect(request.getContextPath() + "/recovery-codes");
            } else {
                onward.onAuthenticationSuccess(request, response, authentication);
            }
        });
        filter.setAuthenticationFailureHandler(this::codeRefused);
        http.addFilterBefore(filter, UsernamePasswordAuthenticationFilter.class);
    }

    private void passwordNotEnough(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
            throws IOException {
        if (reason instanceof SecondFactorNeededException needed) {
            step.begin(request, needed);
            response.sendRedirect(request.getContextPath() + SecondStepFilter.PATH);
        } else {
            response.sendRedirect(request.getContextPath() + "/login?error");
        }
    }

    private void codeRefused(HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
            throws IOException {
        var session = request.getSession(false);
        boolean again = session != null && step.isAwaited(session.getAttribute(SecondStep.attribute()));
        response.sendRedirect(
                request.getContextPath() + (again ? SecondStepFilter.PATH + "?error" : "/login?error=tooLate"));
    }
}
