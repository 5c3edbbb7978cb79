package app.kintsugi.vault;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Seals documents into circles and opens them, with the keys of the person whose request
 * this is ({@link Unlocked}).
 *
 * <p>
 * Sealing and opening begin no transaction of their own, so that a thing which does not
 * open never spoils the transaction of a list that goes on without it.
 */
@Service
public class Vault {

	private final Circles circles;

	private final CircleKeys circleKeys;

	private final KeyGenerations generations;

	private final Keychain keychain;

	private final Pins pins;

	Vault(Circles circles, CircleKeys circleKeys, KeyGenerations generations, Keychain keychain, Pins pins) {
		this.circles = circles;
		this.circleKeys = circleKeys;
		this.generations = generations;
		this.keychain = keychain;
		this.pins = pins;
	}

	/**
	 * Seals a document, as JSON, into the newest epoch of a circle, and signs it unless
	 * the circle is the person's own.
	 * @param label its author must be the person whose keys are open
	 * @throws NoKeyException when that person is not in the circle
	 */
	public Sealed seal(CircleId circle, Label label, Object document) {
		return seal(circle, label, Documents.write(document));
	}

	/**
	 * The same for a document that grows little by little, of which every change would
	 * tell by its size what was added: it is as long as the next power of two, and 16 KiB
	 * at least.
	 */
	public Sealed sealRoomily(CircleId circle, Label label, Object document) {
		return seal(circle, label, Documents.writeRoomily(document));
	}

	private Sealed seal(CircleId circle, Label label, byte[] padded) {
		Keys keys = Unlocked.keys();
		if (!label.author().equals(keys.person())) {
			throw new IllegalArgumentException("nobody writes in another's name");
		}
		Circle found = this.circles.findById(circle.id()).orElseThrow(NoKeyException::new);
		CircleEpoch epoch = found.newest();
		CircleSecret secret = this.keychain.secret(keys, epoch);
		if (found.isPersonal() != secret.personal()) {
			throw new TamperedException("a circle's key that is not of its kind");
		}
		try {
			return new Sealed(secret.personal() ? Suite1.seal(epoch, label, secret, padded)
					: Suite1.seal(epoch, label, secret, padded, keys.generation(), this.keychain.privateKeys(keys)));
		}
		finally {
			Arrays.fill(padded, (byte) 0);
		}
	}

	/**
	 * Opens a document and checks its author's signature, one's own too. An author whom
	 * the reader has pinned must have signed with pinned keys; of an author never pinned
	 * the keys on record are taken. A person's own circle has no signatures: nobody else
	 * can seal into it.
	 * @throws NoKeyException when the person holds no key to it
	 * @throws TamperedException when it is not as the label's author sealed it
	 */
	public <T> T open(Sealed sealed, Label label, Class<T> type) {
		Keys keys = Unlocked.keys();
		CircleSecret secret = secret(keys, sealed, label);
		return read(Suite1.open(sealed.bytes(), label, secret, authors(keys, label)), type);
	}

	/**
	 * Opens a document if it is one that is looked for. Checking the author's signature
	 * is by far the dearest part of opening, so in a search it is left out for those that
	 * nobody gets to see.
	 * @param wanted looks at a document that some member of the circle sealed, its author
	 * or not, and passes nothing of it on
	 * @throws NoKeyException when the person holds no key to it
	 * @throws TamperedException when it is not as the label's author sealed it; of one
	 * that is not wanted, only when no member of the circle sealed it
	 */
	public <T> Optional<T> openIf(Sealed sealed, Label label, Class<T> type, Predicate<? super T> wanted) {
		Keys keys = Unlocked.keys();
		CircleSecret secret = secret(keys, sealed, label);
		T document = read(Suite1.decrypt(sealed.bytes(), label, secret), type);
		if (!wanted.test(document)) {
			return Optional.empty();
		}
		Suite1.verify(sealed.bytes(), label, secret, authors(keys, label));
		return Optional.of(document);
	}

	private CircleSecret secret(Keys keys, Sealed sealed, Label label) {
		CircleSecret secret = this.keychain.secret(keys, Suite1.epochOf(sealed.bytes()));
		if (secret.personal() && !label.author().equals(keys.person())) {
			throw new TamperedException("another's words in a circle of one");
		}
		return secret;
	}

	private IntFunction<byte[]> authors(Keys keys, Label label) {
		return (generation) -> this.pins.verificationKey(keys, label.author(), generation);
	}

	private static <T> T read(byte[] padded, Class<T> type) {
		try {
			return Documents.read(padded, type);
		}
		finally {
			Arrays.fill(padded, (byte) 0);
		}
	}

	/**
	 * The circle of one person alone, made with the person's first keys.
	 * @throws NoKeyException when there is no such person
	 */
	public CircleId personalCircle(PersonId person) {
		return this.circles.findByPersonalOf(person).map(Circle::id).orElseThrow(NoKeyException::new);
	}

	/** Who can open what is sealed into a circle now: the holders of its newest key. */
	public Set<PersonId> members(CircleId circle) {
		List<CircleKey> keys = this.circleKeys.findByCircleOrderByEpochDesc(circle);
		return keys.stream()
			.filter((key) -> key.circleEpoch().epoch() == keys.get(0).circleEpoch().epoch())
			.map(CircleKey::person)
			.collect(Collectors.toSet());
	}

	/**
	 * Founds a circle with a new key, wrapped to every member.
	 * @param members the person whose keys are open, and others whose keys that person
	 * has pinned ({@link Recognition#pin})
	 * @throws IllegalStateException when the person is not among them, or has not pinned
	 * the present keys of all the others
	 */
	@Transactional
	public CircleId found(Set<PersonId> members) {
		Keys keys = Unlocked.keys();
		if (!members.contains(keys.person())) {
			throw new IllegalStateException("a circle is founded by one of its members");
		}
		Circle circle = this.circles.save(new Circle(null));
		CircleSecret secret = keys.cache(circle.newest(), CircleSecret.random(false));
		for (PersonId member : members) {
			if (member.equals(keys.person())) {
				this.circleKeys.save(CircleKey.shared(circle.newest(), member, keys.generation(),
						this.keychain.publicKeys(keys), secret));
			}
			else {
				KeyGeneration pinned = pinned(keys, member);
				this.circleKeys
					.save(CircleKey.shared(circle.newest(), member, pinned.generation(), pinned.publicKeys(), secret));
			}
		}
		return circle.id();
	}

	/**
	 * Deletes a person's wrapped keys to a circle and begins a new epoch for those who
	 * stay. What was read before cannot be un-read. Nobody's keys need to be open; where
	 * some are, a member whose pinned keys were swapped gets no new key. Who was not in
	 * the circle changes nothing. The last member to go leaves the circle without a key.
	 * @throws NoKeyException when there is no such circle
	 */
	@Transactional
	public void expel(CircleId circle, PersonId person) {
		Circle found = this.circles.findById(circle.id()).orElseThrow(NoKeyException::new);
		if (found.isPersonal()) {
			throw new IllegalArgumentException("nobody is expelled from their own circle");
		}
		List<CircleKey> keys = this.circleKeys.findByCircleOrderByEpochDesc(circle);
		List<CircleKey> theirs = keys.stream().filter((key) -> key.person().equals(person)).toList();
		if (theirs.isEmpty()) {
			return;
		}
		this.circleKeys.deleteAll(theirs);
		Unlocked.present().ifPresent(Keys::forgetCircles);
		int epoch = found.newest().epoch();
		List<CircleKey> staying = keys.stream()
			.filter((key) -> key.circleEpoch().epoch() == epoch && !key.person().equals(person))
			.toList();
		if (!staying.isEmpty()) {
			beginEpoch(found, staying);
		}
	}

	/**
	 * Wraps to the generations that held the epoch before, so that keys which turned up
	 * since, and which nobody has compared, are given nothing.
	 */
	private void beginEpoch(Circle circle, List<CircleKey> staying) {
		CircleEpoch epoch = circle.beginEpoch();
		this.circles.save(circle);
		CircleSecret secret = CircleSecret.random(false);
		for (CircleKey key : staying) {
			trusted(key.person(), key.generation()).ifPresent((row) -> this.circleKeys
				.save(CircleKey.shared(epoch, row.person(), row.generation(), row.publicKeys(), secret)));
		}
		secret.wipe();
	}

	private Optional<KeyGeneration> trusted(PersonId member, int generation) {
		return this.generations.findByPersonAndGeneration(member, generation)
			.filter((row) -> Unlocked.present().map((keys) -> this.pins.mayHave(keys, row)).orElse(true));
	}

	private KeyGeneration pinned(Keys keys, PersonId member) {
		return this.generations.findFirstByPersonOrderByGenerationDesc(member)
			.filter((row) -> this.pins.isPinned(keys, row))
			.orElseThrow(() -> new IllegalStateException("a circle is founded with persons whose keys were compared"));
	}

}
