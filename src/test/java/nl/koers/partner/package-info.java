@NullMarked
package nl.koers.partner;

import org.jspecify.annotations.NullMarked;
