@NullMarked
package nl.koers.shared.pdf;

import org.jspecify.annotations.NullMarked;
