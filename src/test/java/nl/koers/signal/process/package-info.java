@NullMarked
package nl.koers.signal.process;

import org.jspecify.annotations.NullMarked;
