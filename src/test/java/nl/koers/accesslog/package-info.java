/** Tests of the access log. */
@NullMarked
package nl.koers.accesslog;

import org.jspecify.annotations.NullMarked;
