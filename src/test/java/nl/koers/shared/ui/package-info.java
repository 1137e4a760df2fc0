/** Tests of the shell without a browser. */
@NullMarked
package nl.koers.shared.ui;

import org.jspecify.annotations.NullMarked;
