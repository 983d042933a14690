package org.rathaus.service.postalvote.register;

/**
 * Something that is wrong with a file of voters. What to do about it is the text {@code fault.<rule>}.
 *
 * @param line   of the file, from 1
 * @param column null where it is the line as a whole
 * @param rule   what is wrong: {@code empty}, {@code date}, {@code tooLong}, {@code cells}, {@code twice}, {@code columnMissing}
 * @param detail what the rule tells besides, such as the line with the same number; never a person's data
 */
public record RegisterFault(int line, RegisterColumn column, String rule, String detail) {
}
