@NullMarked
package nl.koers.privacy;

import org.jspecify.annotations.NullMarked;
