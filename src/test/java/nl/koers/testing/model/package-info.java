/** Tests of models on an engine with the application's settings, without Spring. */
@NullMarked
package nl.koers.testing.model;

import org.jspecify.annotations.NullMarked;
