/** Makes new plugins: a folder with all that one needs, from templates. */
package org.rathaus.archetype;
