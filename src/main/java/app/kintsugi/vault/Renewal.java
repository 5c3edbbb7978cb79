package app.kintsugi.vault;

import org.springframework.stereotype.Component;

/**
 * What lies beneath a person's keys when they begin, are replaced, and are regained.
 */
@Component
class Renewal {

	private final KeyGenerations generations;

	private final Circles circles;

	private final CircleKeys circleKeys;

	private final Keychain keychain;

	private final Pins pins;

	Renewal(KeyGenerations generations, Circles circles, CircleKeys circleKeys, Keychain keychain, Pins pins) {
		this.generations = generations;
		this.circles = circles;
		this.circleKeys = circleKeys;
		this.keychain = keychain;
		this.pins = pins;
	}

	/** First keys, and the circle of that person alone. */
	void begin(Keys keys) {
		this.generations.save(new KeyGeneration(keys));
		Circle circle = this.circles.save(new Circle(keys.person()));
		giveKey(circle.newest(), keys);
	}

	/**
	 * New keys, a new epoch of the person's own circle, and the older generations pinned
	 * as they are found, so that what the person signed with them still counts.
	 */
	void replace(Keys keys) {
		this.generations.findByPersonOrderByGenerationDesc(keys.person()).forEach((row) -> this.pins.set(keys, row));
		this.generations.save(new KeyGeneration(keys));
		this.circles.findByPersonalOf(keys.person()).ifPresent((circle) -> {
			CircleEpoch epoch = circle.beginEpoch();
			this.circles.save(circle);
			giveKey(epoch, keys);
		});
	}

	/**
	 * Wraps what is wrapped for the old keys for the new ones, and takes over what the
	 * old keys had pinned. A row that does not open stays as it is: it must not keep the
	 * person from the rest.
	 */
	void regain(Keys old, Keys keys) {
		for (CircleKey row : this.circleKeys.findByPersonAndGeneration(old.person(), old.generation())) {
			try {
				rewrap(row, this.keychain.open(old, row), keys);
			}
			catch (TamperedException ex) {
				continue;
			}
		}
		this.pins.carryOver(old, keys);
		this.generations.findByPersonAndGeneration(old.person(), old.generation())
			.filter((row) -> row.belongsTo(old))
			.ifPresent((row) -> this.pins.set(keys, row));
		keys.forgetAuthors();
	}

	boolean isNeeded(PersonId person, int generation) {
		return !this.circleKeys.findByPersonAndGeneration(person, generation).isEmpty();
	}

	private void giveKey(CircleEpoch epoch, Keys owner) {
		CircleSecret secret = owner.cache(epoch, CircleSecret.random(true));
		this.circleKeys.save(CircleKey.personal(epoch, owner, secret));
	}

	private void rewrap(CircleKey row, CircleSecret secret, Keys keys) {
		if (secret.personal()) {
			row.wrapUnder(keys, secret);
		}
		else {
			row.wrapTo(keys.generation(), this.keychain.publicKeys(keys), secret);
		}
		this.circleKeys.save(row);
		secret.wipe();
	}

}
