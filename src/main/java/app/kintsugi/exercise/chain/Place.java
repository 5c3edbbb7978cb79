package app.kintsugi.exercise.chain;

/**
 * The five places of a chain, in the order in which things happened.
 */
public enum Place {

	VULNERABLE("chain.place.vulnerable", "chain.place.vulnerable.help"),

	SET_OFF("chain.place.set-off", "chain.place.set-off.help"),

	TOLD_MYSELF("chain.place.told-myself", "chain.place.told-myself.help"),

	DID("chain.place.did", "chain.place.did.help"),

	FOLLOWED("chain.place.followed", "chain.place.followed.help");

	private final String key;

	private final String helpKey;

	Place(String key, String helpKey) {
		this.key = key;
		this.helpKey = helpKey;
	}

	public String key() {
		return this.key;
	}

	public String helpKey() {
		return this.helpKey;
	}

}
