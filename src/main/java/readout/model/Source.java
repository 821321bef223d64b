package readout.model;

/**
 * Where an account can be read.
 *
 * @param address a web address, or a plain description where there is none
 * @param date the date on the page, cut to what it gives ({@code 2023-06-18}, {@code 2013-05}); empty if it gives none
 */
public record Source(String address, String date) {}
