@NullMarked
package nl.koers.consent;

import org.jspecify.annotations.NullMarked;
