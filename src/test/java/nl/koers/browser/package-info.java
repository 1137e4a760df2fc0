/** Tests in a real browser, against the packaged application running as its users run it. */
@NullMarked
package nl.koers.browser;

import org.jspecify.annotations.NullMarked;
