/** Compares what a bundle exports with what it has promised before. */
package org.rathaus.baseline;
