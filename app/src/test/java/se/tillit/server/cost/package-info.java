/** What pages cost: statements to the database and bytes over the network. */
@NullMarked
package se.tillit.server.cost;

import org.jspecify.annotations.NullMarked;
