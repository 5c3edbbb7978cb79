package app.kintsugi.couple;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import app.kintsugi.account.People;
import app.kintsugi.ui.NotFoundException;
import app.kintsugi.vault.CircleId;
import app.kintsugi.vault.Label;
import app.kintsugi.vault.NoKeyException;
import app.kintsugi.vault.PersonId;
import app.kintsugi.vault.Sealed;
import app.kintsugi.vault.TamperedException;
import app.kintsugi.vault.Vault;

/**
 * What therapists keep secret, version by version. The therapist signs each version, and
 * everybody who agrees to one signs the words that they agreed to. A version holds from
 * when all have agreed to it, until all have agreed to a later one.
 */
@Service
@Transactional
public class SecretsPolicies {

	/**
	 * One version.
	 *
	 * @param paragraphs none when it cannot be opened as the therapist wrote it
	 * @param holdsSince null until all have agreed
	 * @param holds whether it is the one that holds now
	 * @param intact whether the words, and what was signed to agree to them, are as they
	 * were signed
	 */
	public record Stated(int number, Instant at, List<String> paragraphs, @Nullable Instant holdsSince, boolean holds,
			boolean intact) {

		@Override
		public String toString() {
			return "Stated";
		}

	}

	/**
	 * All versions, as one of those sees them whom they concern.
	 *
	 * @param second null where the therapist accompanies one person alone
	 * @param mine whether it is the therapist who asks
	 * @param versions the newest first
	 */
	public record History(UUID id, String therapist, String first, @Nullable String second, boolean mine,
			List<Stated> versions) {
	}

	/**
	 * A version, for the therapist who wrote it.
	 *
	 * @param text null when it cannot be opened as it was sealed
	 */
	public record PolicyWritten(Instant at, @Nullable String text) {

		@Override
		public String toString() {
			return "PolicyWritten";
		}

	}

	/** What is sealed of a policy, and of somebody's agreement to it. */
	record Words(String text) {

		@Override
		public String toString() {
			return "Words";
		}

	}

	private static final String KIND = "secrets-policy";

	private static final String AGREEMENT = "secrets-policy-agreement";

	private final Admissions admissions;

	private final People people;

	private final Vault vault;

	private final Clock clock;

	SecretsPolicies(Admissions admissions, People people, Vault vault, Clock clock) {
		this.admissions = admissions;
		this.people = people;
		this.vault = vault;
		this.clock = clock;
	}

	/**
	 * Every version of a policy.
	 * @throws NotFoundException for somebody whom it does not concern, and when it has
	 * ended
	 */
	@Transactional(readOnly = true)
	public History history(UUID admission, PersonId me) {
		Admission found = this.admissions.findById(admission)
			.filter((current) -> current.concerns(me) && (current.isOffered() || current.isAdmitted()))
			.orElseThrow(NotFoundException::new);
		List<Stated> versions = new ArrayList<>();
		found.policies().forEach((policy) -> versions.add(stated(found, policy)));
		Collections.reverse(versions);
		return new History(found.id(), this.people.nameOf(found.therapist()), this.people.nameOf(found.invitedBy()),
				found.otherPartner().map(this.people::nameOf).orElse(null), found.therapist().equals(me),
				List.copyOf(versions));
	}

	/**
	 * Every version, for the therapist whose policy it is.
	 * @throws NotFoundException for anybody else, and when it has ended
	 */
	@Transactional(readOnly = true)
	public History historyOf(UUID admission, PersonId therapist) {
		History history = history(admission, therapist);
		if (!history.mine()) {
			throw new NotFoundException();
		}
		return history;
	}

	/**
	 * The therapist states the policy anew, and everybody is asked. The same words again
	 * change nothing.
	 * @throws NotFoundException for anybody but the therapist, and when it has ended
	 */
	public void state(UUID admission, String text, PersonId me) {
		Admission found = this.admissions.lock(admission)
			.filter((current) -> current.therapist().equals(me) && (current.isOffered() || current.isAdmitted()))
			.orElseThrow(NotFoundException::new);
		if (text(found, found.newest()).filter(text::equals).isPresent()) {
			return;
		}
		found.state(seal(found, found.newest().number() + 1, text, me), this.clock.instant());
	}

	/**
	 * The policies that this person wrote as a therapist, the oldest first; what they
	 * hold no key to any more is left out.
	 */
	@Transactional(readOnly = true)
	public List<PolicyWritten> writtenBy(PersonId me) {
		return this.admissions.by(me)
			.stream()
			.flatMap((admission) -> admission.policies().stream().flatMap((policy) -> written(admission, policy)))
			.toList();
	}

	/** A therapist's first words, before there is an admission. */
	Sealed sealFirst(UUID admission, CircleId circle, String text, PersonId therapist) {
		return this.vault.seal(circle, new Label(KIND, admission, 1, therapist), new Words(text));
	}

	/**
	 * What somebody signs who agrees to the newest policy.
	 * @throws NotFoundException when it is not as the therapist wrote it
	 */
	Sealed signed(Admission admission, PersonId me) {
		Policy newest = admission.newest();
		String text = text(admission, newest).orElseThrow(NotFoundException::new);
		return this.vault.seal(admission.circle(), agreement(newest, me), new Words(text));
	}

	Stated stated(Admission admission, Policy policy) {
		Optional<String> text = text(admission, policy);
		boolean holds = admission.holding().filter(policy::equals).isPresent();
		boolean intact = text
			.filter((words) -> admission.partners()
				.stream()
				.allMatch((partner) -> isAsSigned(admission, policy, partner, words)))
			.isPresent();
		return new Stated(policy.number(), policy.statedAt(),
				text.map((words) -> words.lines().filter((line) -> !line.isBlank()).toList()).orElse(List.of()),
				policy.holdsSince(), holds, intact);
	}

	private Sealed seal(Admission admission, int number, String text, PersonId therapist) {
		return this.vault.seal(admission.circle(), new Label(KIND, admission.id(), number, therapist), new Words(text));
	}

	private static Label agreement(Policy policy, PersonId partner) {
		return new Label(AGREEMENT, policy.id(), policy.number(), partner);
	}

	// who has not agreed has signed nothing that could be wrong
	private boolean isAsSigned(Admission admission, Policy policy, PersonId partner, String words) {
		Sealed signed = policy.agreement(partner).map(PolicyAgreement::sealed).orElse(null);
		if (signed == null) {
			return true;
		}
		try {
			return this.vault.open(signed, agreement(policy, partner), Words.class).text().equals(words);
		}
		catch (NoKeyException | TamperedException ex) {
			return false;
		}
	}

	private Optional<String> text(Admission admission, Policy policy) {
		try {
			return Optional.of(open(admission, policy));
		}
		catch (NoKeyException | TamperedException ex) {
			return Optional.empty();
		}
	}

	private String open(Admission admission, Policy policy) {
		Label label = new Label(KIND, admission.id(), policy.number(), admission.therapist());
		return this.vault.open(policy.sealed(), label, Words.class).text();
	}

	private Stream<PolicyWritten> written(Admission admission, Policy policy) {
		try {
			return Stream.of(new PolicyWritten(policy.statedAt(), open(admission, policy)));
		}
		catch (TamperedException ex) {
			return Stream.of(new PolicyWritten(policy.statedAt(), null));
		}
		catch (NoKeyException ex) {
			return Stream.empty();
		}
	}

}
