/** Tests of what is done with the trail. */
@org.jspecify.annotations.NullMarked
package se.tillit.audit.usecase;
