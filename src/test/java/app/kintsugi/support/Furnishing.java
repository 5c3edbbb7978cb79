package app.kintsugi.support;

import app.kintsugi.support.Constellations.Constellation;

/**
 * Adds a module's things to a couple that is together with its therapist, so that the
 * tests of every page and of every kind of person know them. An implementation stands in
 * the module's own test package, needs no annotation, and asks for the module's use cases
 * in its constructor.
 */
public interface Furnishing {

	/**
	 * Makes the things, as their people would. Gives each a name
	 * ({@link Constellation#make}), which the table of routes says with an @ before it,
	 * and words of its own where something is written ({@link Constellation#say}); and
	 * says of all words who is shown them ({@link Constellation#readBy},
	 * {@link Constellation#keptBy}).
	 */
	void furnish(Constellation all);

}
