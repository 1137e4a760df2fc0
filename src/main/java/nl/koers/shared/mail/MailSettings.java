package nl.koers.shared.mail;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * From whom mails go out, see docs/operations.md.
 *
 * @param from the address of the sender; needed as soon as there is a mail server
 */
@ConfigurationProperties("koers.mail")
record MailSettings(@DefaultValue("") String from) {}
