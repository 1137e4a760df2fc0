package nl.koers.organisation.process;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PasswordHashTest {

    private final PasswordHash ofKoers = new AccountConfiguration().passwordHash();

    @Test
    void koersHashesWithBcryptOfCostTwelve() {
        assertThat(ofKoers.encrypt("a long sentence")).matches("\\$2a\\$12\\$[./0-9A-Za-z]{53}");
    }

    @Test
    void allOfALongPasswordCounts() {
        var hash = new PasswordHash(4);
        var password = "x".repeat(100);

        assertThat(hash.check(password, hash.encrypt(password))).isTrue();
        assertThat(hash.check(password + "y", hash.encrypt(password))).isFalse();
    }
}
