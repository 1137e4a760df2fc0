/** The shell around every view: navigation, language, the blank screen, plain error pages. It knows no feature. */
@NullMarked
package nl.koers.shared.ui;

import org.jspecify.annotations.NullMarked;
