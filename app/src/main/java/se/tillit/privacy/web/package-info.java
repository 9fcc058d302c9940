/**
 * What do people see of retention and of exports? Start at {@code RetentionPage} and {@code RecipientExportPage}.
 */
@NullMarked
package se.tillit.privacy.web;

import org.jspecify.annotations.NullMarked;
