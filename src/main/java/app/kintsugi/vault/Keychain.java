package app.kintsugi.vault;

import org.springframework.stereotype.Component;

/**
 * Opens, of what lies wrapped in the database, as little as is asked for, once per
 * request.
 */
@Component
class Keychain {

	private final KeyGenerations generations;

	private final CircleKeys circleKeys;

	Keychain(KeyGenerations generations, CircleKeys circleKeys) {
		this.generations = generations;
		this.circleKeys = circleKeys;
	}

	PrivateKeys privateKeys(Keys keys) {
		return keys.privateKeys(() -> generation(keys));
	}

	/**
	 * Whoever's keys these are: their own public keys, known to be theirs.
	 */
	PublicKeys publicKeys(Keys keys) {
		return privateKeys(keys).publicKeys();
	}

	/** A circle's key of one epoch. */
	CircleSecret secret(Keys keys, CircleEpoch epoch) {
		CircleSecret cached = keys.cached(epoch);
		if (cached != null) {
			return cached;
		}
		CircleKey row = this.circleKeys.of(keys.person(), epoch)
			.filter((key) -> key.generation() == keys.generation())
			.orElseThrow(NoKeyException::new);
		return keys.cache(epoch, open(keys, row));
	}

	CircleSecret open(Keys keys, CircleKey row) {
		return row.open(keys, () -> privateKeys(keys));
	}

	private KeyGeneration generation(Keys keys) {
		return this.generations.findByPersonAndGeneration(keys.person(), keys.generation())
			.orElseThrow(() -> new TamperedException("a person's key row is gone"));
	}

}
