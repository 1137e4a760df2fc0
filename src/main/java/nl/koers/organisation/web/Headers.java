package nl.koers.organisation.web;

import org.springframework.http.HttpHeaders;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/**
 * What browsers are told about every answer: not to store it, not to show it inside another page, not to tell other
 * sites where somebody came from, and (over TLS) not to come back without TLS.
 */
public final class Headers {

    private Headers() {}

    /** For answers that are no page. */
    public static void forData(HeadersConfigurer<HttpSecurity> headers) {
        everywhere(headers);
        neverStored(headers);
        headers.contentSecurityPolicy(policy -> policy.policyDirectives("default-src 'none'; frame-ancestors 'none'"));
    }

    /** The engine's pages set a content security policy of their own. */
    public static void forEnginePages(HeadersConfigurer<HttpSecurity> headers) {
        everywhere(headers);
        neverStored(headers);
    }

    /** For the views. A page brings a policy with a nonce of its own; this one is for everything else they send. */
    public static void forViews(HeadersConfigurer<HttpSecurity> headers) {
        everywhere(headers);
        headers.contentSecurityPolicy(
                policy -> policy.policyDirectives("default-src 'self'; object-src 'none'; base-uri 'self'; "
                        + "form-action 'self'; frame-ancestors 'none'"));
    }

    /** The engine's interfaces say of their answers only that they must be checked, not that they must not be kept. */
    private static void neverStored(HeadersConfigurer<HttpSecurity> headers) {
        headers.addHeaderWriter((request, response) -> response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store"));
    }

    private static void everywhere(HeadersConfigurer<HttpSecurity> headers) {
        headers.frameOptions(HeadersConfigurer.FrameOptionsConfig::deny)
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER))
                .crossOriginOpenerPolicy(opener -> opener.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(permissions ->
                        permissions.policy("camera=(), geolocation=(), microphone=(), payment=(), usb=()"))
                .httpStrictTransportSecurity(
                        transport -> transport.maxAgeInSeconds(31_536_000).includeSubDomains(false));
    }
}
