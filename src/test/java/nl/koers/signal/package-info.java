@NullMarked
package nl.koers.signal;

import org.jspecify.annotations.NullMarked;
