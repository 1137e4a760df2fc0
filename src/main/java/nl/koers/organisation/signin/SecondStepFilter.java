package nl.koers.organisation.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.AbstractAuthenticationProcessingFilter;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/** Takes the form of the second step of signing in. */
public class SecondStepFilter extends AbstractAuthenticationProcessingFilter {

    public static final String PATH = "/second-factor";

    private static final int LONGEST = 100;

    private final SecondStep secondStep;

    public SecondStepFilter(SecondStep secondStep) {
        super(PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, PATH));
        this.secondStep = secondStep;
        setAuthenticationManager(attempt -> {
            throw new BadCredentialsException("not asked");
        });
        setSecurityContextRepository(new HttpSessionSecurityContextRepository());
    }

    @Override
    public Authentication attemptAuthentication(HttpServletRequest request, HttpServletResponse response) {
        var code = request.getParameter("code");
        if (code == null || code.length() > LONGEST) {
            throw new BadCredentialsException("no code");
        }
        return secondStep.complete(request.getSession(false), code);
    }
}
