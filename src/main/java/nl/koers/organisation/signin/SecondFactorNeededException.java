package nl.koers.organisation.signin;

import org.springframework.security.core.AuthenticationException;

/** The password was right, and is not enough. */
public class SecondFactorNeededException extends AuthenticationException {

    private static final long serialVersionUID = 1L;

    private final transient KoersPrincipal account;

    SecondFactorNeededException(KoersPrincipal account) {
        super("a second factor is needed");
        this.account = account;
    }

    KoersPrincipal account() {
        return account;
    }
}
