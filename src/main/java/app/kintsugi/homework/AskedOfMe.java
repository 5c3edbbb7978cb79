package app.kintsugi.homework;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import app.kintsugi.account.People;
import app.kintsugi.couple.Accompanied;
import app.kintsugi.couple.Couples;
import app.kintsugi.journey.MorePrompts;
import app.kintsugi.vault.NoKeyException;
import app.kintsugi.vault.PersonId;
import app.kintsugi.vault.TamperedException;
import app.kintsugi.vault.Vault;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What somebody is asked, by the therapist of their couple or by their own, for the pages
 * on which they write.
 */
@Component
@Transactional(readOnly = true)
class AskedOfMe implements MorePrompts {

	private final Homeworks homeworks;

	private final Couples couples;

	private final People people;

	private final Vault vault;

	AskedOfMe(Homeworks homeworks, Couples couples, People people, Vault vault) {
		this.homeworks = homeworks;
		this.couples = couples;
		this.people = people;
		this.vault = vault;
	}

	@Override
	public List<MorePrompt> of(PersonId me) {
		Optional<Accompanied> couple = this.couples.of(me)
			.flatMap((two) -> this.couples.accompanied(two.id().id(), me));
		return Stream.of(couple, this.couples.ownAccompanied(me))
			.flatMap(Optional::stream)
			.flatMap((place) -> this.homeworks.in(place.id(), place.therapist()).stream())
			.filter((one) -> one.asks(me))
			.sorted(Comparator.comparing(Homework::askedAt).thenComparing(Homework::id))
			.flatMap((one) -> opened(one, couple))
			.toList();
	}

	private Stream<MorePrompt> opened(Homework one, Optional<Accompanied> couple) {
		boolean own = couple.filter((two) -> one.isIn(two.id())).isEmpty();
		boolean both = !own && one.partner().isEmpty();
		String from = this.people.nameOf(one.therapist());
		try {
			return Stream.of(new MorePrompt(one.id(), from, both, own, one.step(),
					this.vault.open(one.sealed(), one.label(), Homework.Words.class).text()));
		}
		catch (TamperedException ex) {
			return Stream.of(new MorePrompt(one.id(), from, both, own, one.step(), null));
		}
		catch (NoKeyException ex) {
			return Stream.empty();
		}
	}

}
