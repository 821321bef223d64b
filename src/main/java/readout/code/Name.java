package readout.code;

/**
 * A form of somebody's name.
 *
 * @param bearer whose it is
 * @param isFull whether it stands for its bearer alone; a family name needs more than itself
 */
record Name(Bearer bearer, boolean isFull) implements Meant {}
