package org.gatehouse.api.settings;

/**
 * What can be told to everybody of the rules for passwords; which words are banned cannot.
 *
 * @param minimumLength in characters
 * @param maximumLength in characters
 * @param rememberedPasswords how many of the passwords before the present one are refused
 */
public record PasswordRulesView(int minimumLength, int maximumLength, int rememberedPasswords) {}
