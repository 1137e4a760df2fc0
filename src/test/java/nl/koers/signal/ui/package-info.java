@NullMarked
package nl.koers.signal.ui;

import org.jspecify.annotations.NullMarked;
