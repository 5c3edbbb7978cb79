package app.kintsugi.demo;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

import app.kintsugi.account.Invitations;
import app.kintsugi.account.Invitations.Purpose;
import app.kintsugi.account.NewAccount;
import app.kintsugi.account.SetupCode;
import app.kintsugi.account.SignInHints;
import app.kintsugi.account.SignUp;
import app.kintsugi.vault.Keyring;
import app.kintsugi.vault.Keys;
import app.kintsugi.vault.PersonId;
import app.kintsugi.vault.Unlocked;

/**
 * The people of the demo, and how to be one of them.
 */
@Component
@Profile("demo")
class DemoPeople implements SignInHints {

	private final Story story;

	private final SetupCode setupCode;

	private final SignUp signUp;

	private final Invitations invitations;

	private final Keyring keyring;

	private final Map<String, Keys> keys = new LinkedHashMap<>();

	DemoPeople(Story story, SetupCode setupCode, SignUp signUp, Invitations invitations, Keyring keyring) {
		this.story = story;
		this.setupCode = setupCode;
		this.signUp = signUp;
		this.invitations = invitations;
		this.keyring = keyring;
	}

	/** Makes everybody's account: the operator's first, the others by invitation. */
	void moveIn() {
		String operator = this.story.operator();
		this.keys.put(operator, this.signUp.setUp(this.setupCode.make(), account(operator)));
		this.story.people()
			.keySet()
			.stream()
			.filter((key) -> !key.equals(operator))
			.forEach((key) -> this.keys.put(key,
					this.signUp.signUp(this.invitations.invite(id(operator), Purpose.ACCOUNT), account(key))));
		this.keys.values()
			.forEach((keys) -> Unlocked.with(keys,
					() -> this.keyring.confirmRecoveryCode(this.keyring.newRecoveryCode())));
	}

	void moveOut() {
		this.keys.values().forEach(Keys::close);
	}

	PersonId id(String key) {
		return keys(key).person();
	}

	/** Does something as this person. */
	<T> T as(String key, Function<PersonId, T> work) {
		return Unlocked.with(keys(key), (Supplier<T>) () -> work.apply(id(key)));
	}

	@Override
	public List<Hint> all() {
		return this.story.people()
			.entrySet()
			.stream()
			.map((person) -> new Hint(person.getValue(), person.getKey(), this.story.passphrase()))
			.toList();
	}

	private Keys keys(String key) {
		return Objects.requireNonNull(this.keys.get(key), () -> "nobody in the demo is called " + key);
	}

	private NewAccount account(String key) {
		return new NewAccount(key, Objects.requireNonNull(this.story.people().get(key)), this.story.passphrase());
	}

}
