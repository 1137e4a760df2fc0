/** What browser tests drive: Chromium, a screen, and the running application. */
@NullMarked
package nl.koers.testing.browser;

import org.jspecify.annotations.NullMarked;
