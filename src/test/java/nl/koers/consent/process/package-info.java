@NullMarked
package nl.koers.consent.process;

import org.jspecify.annotations.NullMarked;
