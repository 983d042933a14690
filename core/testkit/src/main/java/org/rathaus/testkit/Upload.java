package org.rathaus.testkit;

/**
 * A file that somebody chooses in a form.
 *
 * @param field   the name of the control
 * @param name    the name of the file
 * @param type    the media type that the browser says
 * @param content the bytes
 */
record Upload(String field, String name, String type, byte[] content) {
}
