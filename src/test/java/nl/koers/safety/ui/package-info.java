@NullMarked
package nl.koers.safety.ui;

import org.jspecify.annotations.NullMarked;
