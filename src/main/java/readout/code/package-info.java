/** Gives each document its verdict: accounts of contacts with evidence, or a reasoned silence. */
@NullMarked
package readout.code;

import org.jspecify.annotations.NullMarked;
