@NullMarked
package nl.koers.plan.ui;

import org.jspecify.annotations.NullMarked;
